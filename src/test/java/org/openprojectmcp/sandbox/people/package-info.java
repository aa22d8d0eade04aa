/** Behaviours of {@code org.openprojectmcp.sandbox.people}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.people;

import org.jspecify.annotations.NullMarked;
