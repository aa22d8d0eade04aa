/** Lists of work packages: filters, orders, groups, sums, selected columns. */
@NullMarked
package org.openprojectmcp.sandbox.workpackages.list;

import org.jspecify.annotations.NullMarked;
