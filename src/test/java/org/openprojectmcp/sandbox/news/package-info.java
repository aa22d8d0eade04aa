/** Behaviours of {@code org.openprojectmcp.sandbox.news}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.news;

import org.jspecify.annotations.NullMarked;
