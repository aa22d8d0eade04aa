/** The sandbox, asked over HTTP like any OpenProject. */
@NullMarked
package org.openprojectmcp.sandbox;

import org.jspecify.annotations.NullMarked;
