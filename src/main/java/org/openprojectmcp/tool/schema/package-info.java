/** The arguments of a call held against the schema that a route file declares, and what the caller is told when they do not fit. */
@NullMarked
package org.openprojectmcp.tool.schema;

import org.jspecify.annotations.NullMarked;
