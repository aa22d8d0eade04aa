/** Behaviours of {@code org.openprojectmcp.sandbox.language}, in its code and over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.language;

import org.jspecify.annotations.NullMarked;
