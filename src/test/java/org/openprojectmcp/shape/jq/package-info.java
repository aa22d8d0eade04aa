/** The jq language inside Camel. */
@NullMarked
package org.openprojectmcp.shape.jq;

import org.jspecify.annotations.NullMarked;
