/** Tests of the room of the same name. */
@NullMarked
package org.openprojectmcp.openproject.paging;

import org.jspecify.annotations.NullMarked;
