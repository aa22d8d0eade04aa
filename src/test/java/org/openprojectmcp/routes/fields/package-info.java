/** Custom fields by label, in every format, through the tools. */
@NullMarked
package org.openprojectmcp.routes.fields;

import org.jspecify.annotations.NullMarked;
