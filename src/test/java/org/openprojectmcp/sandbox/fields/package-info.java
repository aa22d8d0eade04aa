/** Behaviours of {@code org.openprojectmcp.sandbox.fields}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.fields;

import org.jspecify.annotations.NullMarked;
