/** Cost types and the costs of work packages. */
@NullMarked
package org.openprojectmcp.sandbox.costs;

import org.jspecify.annotations.NullMarked;
