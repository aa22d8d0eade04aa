/** Tests of the room of the same name. */
@NullMarked
package org.openprojectmcp.openproject.hal;

import org.jspecify.annotations.NullMarked;
