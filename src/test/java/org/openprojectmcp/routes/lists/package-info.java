/** Lists held against what the sandbox has in store: nothing is missed, nothing is shown that may not be seen. */
@NullMarked
package org.openprojectmcp.routes.lists;

import org.jspecify.annotations.NullMarked;
