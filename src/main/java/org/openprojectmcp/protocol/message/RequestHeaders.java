package org.openprojectmcp.protocol.message;

import org.jspecify.annotations.Nullable;

/** The headers of a request that the protocol gives a meaning to, trimmed; {@code null} where the request has none. */
public record RequestHeaders(@Nullable String protocolVersion, @Nullable String mcpMethod, @Nullable String mcpName) {

    public static final String PROTOCOL_VERSION = "MCP-Protocol-Version";
    public static final String METHOD = "Mcp-Method";
    public static final String NAME = "Mcp-Name";

    /** No header at all, as on the message address of a 2024-11-05 stream. */
    public static final RequestHeaders NONE = new RequestHeaders(null, null, null);
}
