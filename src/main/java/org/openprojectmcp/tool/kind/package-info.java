/**
 * What people write where OpenProject wants an id, a date or a number: names, {@code me}, {@code next friday}, {@code 1h30}. A kind
 * reads such an argument before the route runs.
 */
@NullMarked
package org.openprojectmcp.tool.kind;

import org.jspecify.annotations.NullMarked;
