/** What is like something else by its words. */
@NullMarked
package org.openprojectmcp.shape.similar;

import org.jspecify.annotations.NullMarked;
