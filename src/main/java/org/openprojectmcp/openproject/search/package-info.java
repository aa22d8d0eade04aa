/** One question to all that OpenProject holds. */
@NullMarked
package org.openprojectmcp.openproject.search;

import org.jspecify.annotations.NullMarked;
