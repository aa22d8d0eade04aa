/** Tests of the room of the same name. */
@NullMarked
package org.openprojectmcp.openproject.write;

import org.jspecify.annotations.NullMarked;
