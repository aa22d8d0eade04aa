package org.openprojectmcp.protocol.modern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.openprojectmcp.protocol.message.CacheHint;
import org.openprojectmcp.protocol.message.Era;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.ServerInfo;

/** Results say how they ended, how long they keep and who made them; unknown methods have HTTP status 404. Immutable. */
public final class ModernEra implements Era {

    private static final String SERVER_INFO = "io.modelcontextprotocol/serverInfo";

    private final ServerInfo serverInfo;

    public ModernEra(ServerInfo serverInfo) {
        this.serverInfo = serverInfo;
    }

    @Override
    public ProtocolVersion version() {
        return ProtocolVersion.V2026_07_28;
    }

    @Override
    public void writeResult(JsonGenerator json, McpResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("resultType", result.type());
        result.writeMembers(json);
        CacheHint hint = result.cacheHint();
        if (hint != null) {
            json.writeNumberField("ttlMs", hint.ttlMillis());
            json.writeStringField("cacheScope", hint.shared() ? "public" : "private");
        }
        json.writeObjectFieldStart("_meta");
        json.writeFieldName(SERVER_INFO);
        if (result.introducesServer()) {
            serverInfo.introduce(json, version());
        } else {
            serverInfo.write(json);
        }
        result.writeMeta(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public McpError unknownMethod(String method) {
        return McpError.of(
                        ErrorCode.METHOD_NOT_FOUND,
                        "Method " + method + " does not exist in protocol version "
                                + version().wireName() + ".")
                .withHttpStatus(404);
    }

    @Override
    public McpError unknownResource(String uri, String message) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("uri", uri);
        return McpError.of(ErrorCode.INVALID_PARAMS, message).withData(data);
    }
}
