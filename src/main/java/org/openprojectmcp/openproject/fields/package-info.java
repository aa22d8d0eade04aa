/** Custom fields by their labels: what a schema says of them, from a caller's value to what API v3 wants, and back. */
@NullMarked
package org.openprojectmcp.openproject.fields;

import org.jspecify.annotations.NullMarked;
