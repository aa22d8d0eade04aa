/** Behaviours of {@code org.openprojectmcp.sandbox.attachments}, seen over HTTP. */
@NullMarked
package org.openprojectmcp.sandbox.attachments;

import org.jspecify.annotations.NullMarked;
