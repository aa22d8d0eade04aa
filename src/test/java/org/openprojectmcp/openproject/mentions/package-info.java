/** Mentions in texts. */
@NullMarked
package org.openprojectmcp.openproject.mentions;

import org.jspecify.annotations.NullMarked;
