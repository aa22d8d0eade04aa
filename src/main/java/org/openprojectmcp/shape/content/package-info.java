/** The content of files as a model can read it. What parses a format runs in a process of its own, bounded in memory and time. */
@NullMarked
package org.openprojectmcp.shape.content;

import org.jspecify.annotations.NullMarked;
