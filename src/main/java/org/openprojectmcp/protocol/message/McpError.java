package org.openprojectmcp.protocol.message;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An error as a client gets it.
 *
 * @param httpStatus the status of an HTTP reply that carries nothing else
 * @param message one or two sentences meant for the client; never a secret
 */
public record McpError(ErrorCode code, int httpStatus, String message, @Nullable JsonNode data) {

    public static McpError of(ErrorCode code, String message) {
        return new McpError(code, code.httpStatus(), message, null);
    }

    public McpError withHttpStatus(int status) {
        return new McpError(code, status, message, data);
    }

    public McpError withData(JsonNode details) {
        return new McpError(code, httpStatus, message, details);
    }
}
