/** The values that list fields offer, each with an address of its own. */
@NullMarked
package org.openprojectmcp.sandbox.fields;

import org.jspecify.annotations.NullMarked;
