/** Reading lists to their end, up to a stated cap. */
@NullMarked
package org.openprojectmcp.openproject.paging;

import org.jspecify.annotations.NullMarked;
