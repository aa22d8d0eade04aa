/** Saved views of work packages: filters, columns and an order that people keep under a name. */
@NullMarked
package org.openprojectmcp.sandbox.queries;

import org.jspecify.annotations.NullMarked;
