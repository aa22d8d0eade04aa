/** The jq language for route files: what shapes and builds JSON without Java. */
@NullMarked
package org.openprojectmcp.shape.jq;

import org.jspecify.annotations.NullMarked;
