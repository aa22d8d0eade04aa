package org.openprojectmcp.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.openprojectmcp.protocol.legacy.Sessions;
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
        ProtocolVersion revision = request.era().version();
        // Changes are told on the stream of 2024-11-05 and on those of a session.
        boolean stream = request.peer().stream() != null || Sessions.startWith(request.params(), revision);
        return json -> {
            json.writeStringField("protocolVersion", revision.wireName());
            writeCapabilities(json, stream, revision);
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

    /** @param stream whether the client has one to be told of changes */
    private static void writeCapabilities(JsonGenerator json, boolean stream, ProtocolVersion version)
            throws IOException {
        json.writeObjectFieldStart("capabilities");
        json.writeObjectFieldStart("logging");
        json.writeEndObject();
        for (String feature : FEATURES) {
            json.writeObjectFieldStart(feature);
            if (stream) {
                json.writeBooleanField("listChanged", true);
            }
            if (stream && feature.equals("resources")) {
                json.writeBooleanField("subscribe", true);
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
