/** Many writes in one call. */
@NullMarked
package org.openprojectmcp.routes.bulk;

import org.jspecify.annotations.NullMarked;
