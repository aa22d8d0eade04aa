package org.openprojectmcp.protocol.modern;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Request;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.RequestHeaders;

/** The headers of a request repeat what its body says, so that gateways need not read bodies; they must not say anything else. */
public final class HeaderRules {

    private HeaderRules() {}

    /** @throws McpException with -32020 when the version header is missing or differs from the body */
    public static void checkVersion(Request request, Envelope envelope, RequestHeaders headers) throws McpException {
        require(RequestHeaders.PROTOCOL_VERSION, headers.protocolVersion(), envelope.claimedVersion(), request);
    }

    /** @throws McpException with -32020 when the header of the method or name is missing, broken or differs from the body */
    public static void checkMethodAndName(Request request, RequestHeaders headers) throws McpException {
        require(RequestHeaders.METHOD, headers.mcpMethod(), request.method(), request);
        JsonNode name = name(request);
        // A request without the name itself is refused for that, by the method it is meant for.
        if (name != null && name.isTextual()) {
            require(RequestHeaders.NAME, headers.mcpName(), name.textValue(), request);
        }
    }

    private static @Nullable JsonNode name(Request request) {
        return switch (request.method()) {
            case "tools/call", "prompts/get" -> request.params().get("name");
            case "resources/read" -> request.params().get("uri");
            default -> null;
        };
    }

    private static void require(String header, @Nullable String value, String expected, Request request)
            throws McpException {
        if (value == null) {
            throw mismatch("The header " + header + " is required.", request);
        }
        Optional<String> decoded = HeaderValue.decode(value);
        if (decoded.isEmpty()) {
            throw mismatch("The header " + header + " is not valid Base64 of UTF-8.", request);
        }
        if (!decoded.get().equals(expected)) {
            throw mismatch("The header " + header + " differs from the body of the request.", request);
        }
    }

    private static McpException mismatch(String message, Request request) {
        return new McpException(McpError.of(ErrorCode.HEADER_MISMATCH, message), request.id());
    }
}
