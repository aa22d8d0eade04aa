/** Budgets of projects. */
@NullMarked
package org.openprojectmcp.sandbox.budgets;

import org.jspecify.annotations.NullMarked;
