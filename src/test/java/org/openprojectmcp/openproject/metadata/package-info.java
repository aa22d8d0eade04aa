/** Tests of the room of the same name. */
@NullMarked
package org.openprojectmcp.openproject.metadata;

import org.jspecify.annotations.NullMarked;
