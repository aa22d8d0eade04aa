/** What must hold of the route files that are shipped: lint, budget, snapshots, reference. */
@NullMarked
package org.openprojectmcp.routes;

import org.jspecify.annotations.NullMarked;
