/** Filters, order, pages and column selection, shared by every list. */
@NullMarked
package org.openprojectmcp.sandbox.query;

import org.jspecify.annotations.NullMarked;
