package org.openprojectmcp.protocol.message;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A message cannot be served; the error says why. Carries no stack trace, since it is an answer and not a fault. */
public final class McpException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient McpError error;
    private final transient @Nullable JsonNode id;

    public McpException(McpError error) {
        this(error, null);
    }

    /** @param id the id of the request that is refused, where it could be read */
    public McpException(McpError error, @Nullable JsonNode id) {
        super(error.message(), null, false, false);
        this.error = error;
        this.id = id;
    }

    public McpException(ErrorCode code, String message) {
        this(McpError.of(code, message));
    }

    public McpError error() {
        return error;
    }

    public @Nullable JsonNode id() {
        return id;
    }
}
