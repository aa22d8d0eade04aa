package org.openprojectmcp.protocol.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Request;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.tool.LogLevel;

/**
 * What a request says of itself in {@code params._meta}.
 *
 * @param claimedVersion the revision that the request claims to be of; need not be one that is spoken here
 * @param clientCapabilities those of this very request; nothing is remembered from earlier ones
 */
public record Envelope(String claimedVersion, ObjectNode clientCapabilities) {

    private static final String VERSION = "io.modelcontextprotocol/protocolVersion";
    private static final String LOG_LEVEL = "io.modelcontextprotocol/logLevel";
    private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";

    /** Whether the request claims to be one of this era, rightly or not. */
    public static boolean isClaimedBy(Request request) {
        return claim(request) != null;
    }

    /** Whether the request names a revision of this era. */
    public static boolean isNamedBy(Request request) {
        JsonNode claim = claim(request);
        return claim != null
                && ProtocolVersion.of(claim.asText())
                        .filter(ProtocolVersion::isModern)
                        .isPresent();
    }

    /**
     * Reads the envelope of a request.
     *
     * @throws McpException with -32602 and status 400 when a member is missing or malformed
     */
    public static Envelope of(Request request) throws McpException {
        JsonNode claim = claim(request);
        if (claim == null || !claim.isTextual()) {
            throw malformed(VERSION, "a string", request);
        }
        if (!(clientCapabilities(request.params()) instanceof ObjectNode capabilities)) {
            throw malformed(CAPABILITIES, "an object", request);
        }
        return new Envelope(claim.textValue(), capabilities);
    }

    /** The capabilities in the parameters of a request; a missing node where there are none. */
    public static JsonNode clientCapabilities(ObjectNode params) {
        return params.path("_meta").path(CAPABILITIES);
    }

    /**
     * The least severity of the log messages that the client wants of this request; {@code null} when it wants none.
     *
     * @throws McpException with -32602 and status 400 when it names no level
     */
    public static @Nullable LogLevel logLevel(Request request) throws McpException {
        JsonNode level = request.params().path("_meta").path(LOG_LEVEL);
        if (level.isMissingNode()) {
            return null;
        }
        Optional<LogLevel> named = level.isTextual() ? LogLevel.of(level.textValue()) : Optional.empty();
        if (named.isEmpty()) {
            String message = "params._meta[\"" + LOG_LEVEL + "\"] must be one of " + LogLevel.wireNames() + ".";
            throw new McpException(
                    McpError.of(ErrorCode.INVALID_PARAMS, message).withHttpStatus(400), request.id());
        }
        return named.get();
    }

    /** @throws McpException with -32022 when the claimed revision is none of this era that is spoken here */
    public void requireSupported(Request request) throws McpException {
        if (!isNamedBy(request)) {
            throw unsupported(claimedVersion, request);
        }
    }

    private static @Nullable JsonNode claim(Request request) {
        return request.params().path("_meta").get(VERSION);
    }

    private static McpException malformed(String key, String kind, Request request) {
        String message = "params._meta[\"" + key + "\"] is required and must be " + kind + ".";
        return new McpException(McpError.of(ErrorCode.INVALID_PARAMS, message).withHttpStatus(400), request.id());
    }

    private static McpException unsupported(String requested, Request request) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ProtocolVersion.wireNames(true).forEach(data.putArray("supported")::add);
        data.put("requested", requested);
        McpError error = McpError.of(
                        ErrorCode.UNSUPPORTED_PROTOCOL_VERSION, "Protocol version " + requested + " is not supported.")
                .withData(data);
        return new McpException(error, request.id());
    }
}
