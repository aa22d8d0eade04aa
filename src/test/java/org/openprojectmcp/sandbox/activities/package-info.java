/** Behaviours of {@code org.openprojectmcp.sandbox.activities}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.activities;

import org.jspecify.annotations.NullMarked;
