/** Many writes in one call: plans that are made as a whole or not at all, and the same change for many with a result for each. */
@NullMarked
package org.openprojectmcp.openproject.bulk;

import org.jspecify.annotations.NullMarked;
