/** Behaviours of {@code org.openprojectmcp.sandbox.oauth}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.oauth;

import org.jspecify.annotations.NullMarked;
