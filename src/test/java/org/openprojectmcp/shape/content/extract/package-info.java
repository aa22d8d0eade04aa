/** The readers themselves, without a process of their own. */
@NullMarked
package org.openprojectmcp.shape.content.extract;

import org.jspecify.annotations.NullMarked;
