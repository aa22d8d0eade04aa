package org.openprojectmcp.protocol.legacy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.openprojectmcp.protocol.message.Era;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.RequestHeaders;

/** Results are their members and nothing more; errors are in the body, with HTTP status 200. */
public record LegacyEra(ProtocolVersion version) implements Era {

    /**
     * The era of a request that follows a handshake.
     *
     * @param assumed the revision of a client that names none
     * @throws McpException with status 400 when the version header names nothing that is spoken here
     */
    public static LegacyEra of(JsonNode id, RequestHeaders headers, ProtocolVersion assumed) throws McpException {
        String header = headers.protocolVersion();
        if (header == null) {
            return new LegacyEra(assumed);
        }
        Optional<ProtocolVersion> version = ProtocolVersion.of(header).filter(v -> !v.isModern());
        if (version.isEmpty()) {
            String message = "The header " + RequestHeaders.PROTOCOL_VERSION + " names an unknown revision. Known are "
                    + String.join(", ", ProtocolVersion.wireNames(false)) + ".";
            throw new McpException(McpError.of(ErrorCode.INVALID_REQUEST, message), id);
        }
        return new LegacyEra(version.get());
    }

    /** The revision that {@code initialize} settles on: the client's, else the latest that has a handshake. */
    public static ProtocolVersion negotiate(String requested) {
        return ProtocolVersion.of(requested)
                .filter(version -> !version.isModern())
                .orElse(ProtocolVersion.LATEST_LEGACY);
    }

    @Override
    public void writeResult(JsonGenerator json, McpResult result) throws IOException {
        json.writeStartObject();
        result.writeMembers(json);
        json.writeEndObject();
    }

    @Override
    public McpError unknownMethod(String method) {
        return McpError.of(ErrorCode.METHOD_NOT_FOUND, "Method " + method + " does not exist.");
    }

    @Override
    public McpError unknownResource(String uri, String message) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("uri", uri);
        return McpError.of(ErrorCode.RESOURCE_NOT_FOUND, message).withData(data);
    }
}
