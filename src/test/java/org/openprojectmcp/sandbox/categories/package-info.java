/** Behaviours of {@code org.openprojectmcp.sandbox.categories}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.categories;

import org.jspecify.annotations.NullMarked;
