/** Behaviours of {@code org.openprojectmcp.sandbox.budgets}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.budgets;

import org.jspecify.annotations.NullMarked;
