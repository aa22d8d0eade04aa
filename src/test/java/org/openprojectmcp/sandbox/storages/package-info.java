/** Behaviours of {@code org.openprojectmcp.sandbox.storages}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.storages;

import org.jspecify.annotations.NullMarked;
