package org.openprojectmcp.protocol.message;

import org.jspecify.annotations.Nullable;

/**
 * The headers by which a client asks for fewer tools, as they were sent; {@code null} where the request has none. One that is sent twice
 * says both, separated by a comma.
 */
public record ToolHeaders(
        @Nullable String toolsets, @Nullable String tools, @Nullable String excluded, @Nullable String readOnly) {

    /** Those of a client that takes what there is. */
    public static final ToolHeaders NONE = new ToolHeaders(null, null, null, null);
}
