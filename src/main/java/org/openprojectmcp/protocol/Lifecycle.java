package org.openprojectmcp.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.openprojectmcp.protocol.message.CacheHint;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.ServerInfo;

/** The methods by which a client learns what the server is: the handshake of the older revisions, and {@code server/discover}. */
final class Lifecycle {

    private static final List<String> FEATURES = List.of("tools", "resources", "prompts");

    private final ServerInfo serverInfo;

    Lifecycle(ServerInfo serverInfo) {
        this.serverInfo = serverInfo;
    }

    McpResult initialize(McpRequest request) throws McpException {
        if (!request.params().path("protocolVersion").isTextual()) {
            throw new McpException(
                    ErrorCode.INVALID_PARAMS, "params.protocolVersion is required and must be a string.");
        }
        String version = request.era().version().wireName();
        // Only the stream of 2024-11-05 is there to tell of changes.
        boolean listChanged = request.peer().stream() != null;
        return json -> {
            json.writeStringField("protocolVersion", version);
            writeCapabilities(json, listChanged, request.era().version());
            json.writeFieldName("serverInfo");
            serverInfo.introduce(json, request.era().version());
            json.writeStringField("instructions", serverInfo.instructions());
        };
    }

    McpResult discover() {
        return new DiscoverResult(serverInfo.instructions());
    }

    private record DiscoverResult(String instructions) implements McpResult {

        @Override
        public void writeMembers(JsonGenerator json) throws IOException {
            json.writeArrayFieldStart("supportedVersions");
            for (String version : ProtocolVersion.wireNames(true)) {
                json.writeString(version);
            }
            json.writeEndArray();
            writeCapabilities(json, true, ProtocolVersion.V2026_07_28);
            json.writeStringField("instructions", instructions);
        }

        @Override
        public boolean introducesServer() {
            return true;
        }

        @Override
        public CacheHint cacheHint() {
            return CacheHint.sharedFor(Duration.ofHours(1).toMillis());
        }
    }

    private static void writeCapabilities(JsonGenerator json, boolean listChanged, ProtocolVersion version)
            throws IOException {
        json.writeObjectFieldStart("capabilities");
        for (String feature : FEATURES) {
            json.writeObjectFieldStart(feature);
            if (listChanged) {
                json.writeBooleanField("listChanged", true);
            }
            json.writeEndObject();
        }
        // 2024-11-05 has the method and no word for it.
        if (version != ProtocolVersion.V2024_11_05) {
            json.writeObjectFieldStart("completions");
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
