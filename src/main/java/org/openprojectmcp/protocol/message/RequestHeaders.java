package org.openprojectmcp.protocol.message;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request that the protocol gives a meaning to, trimmed; {@code null} where the request has none.
 *
 * @param parameters those that repeat arguments, by what follows {@value #PARAMETER_PREFIX} in lower case
 * @param tools those that ask for fewer tools
 */
public record RequestHeaders(
        @Nullable String protocolVersion,
        @Nullable String mcpMethod,
        @Nullable String mcpName,
        Map<String, String> parameters,
        ToolHeaders tools) {

    public static final String PROTOCOL_VERSION = "MCP-Protocol-Version";
    public static final String METHOD = "Mcp-Method";
    public static final String NAME = "Mcp-Name";
    public static final String PARAMETER_PREFIX = "Mcp-Param-";

    /** No header at all, as on the message address of a 2024-11-05 stream. */
    public static final RequestHeaders NONE = new RequestHeaders(null, null, null);

    public RequestHeaders {
        parameters = Map.copyOf(parameters);
    }

    /** Headers that repeat no arguments. */
    public RequestHeaders(@Nullable String protocolVersion, @Nullable String mcpMethod, @Nullable String mcpName) {
        this(protocolVersion, mcpMethod, mcpName, Map.of(), ToolHeaders.NONE);
    }

    /** No header but those that ask for fewer tools. */
    public static RequestHeaders of(ToolHeaders tools) {
        return new RequestHeaders(null, null, null, Map.of(), tools);
    }
}
