/** Route files as text with places: parsed once, so that every finding can name its line and every description arrives as written. */
@NullMarked
package org.openprojectmcp.tool.source;

import org.jspecify.annotations.NullMarked;
