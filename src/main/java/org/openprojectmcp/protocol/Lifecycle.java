package org.openprojectmcp.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openprojectmcp.protocol.legacy.Sessions;
import org.openprojectmcp.protocol.message.CacheHint;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.ServerInfo;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.tool.Catalog;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.choice.ToolSelection;

/** The methods by which a client learns what the server is: the handshake of the older revisions, and {@code server/discover}. */
final class Lifecycle {

    private static final List<String> FEATURES = List.of("tools", "resources", "prompts");

    private static final Pattern TOOL_NAME = Pattern.compile("[a-z]+(?:_[a-z]+)+");

    private final ServerInfo serverInfo;
    private final Catalog catalog;

    Lifecycle(ServerInfo serverInfo, Catalog catalog) {
        this.serverInfo = serverInfo;
        this.catalog = catalog;
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
            json.writeStringField("instructions", instructions(request));
        };
    }

    McpResult discover(McpRequest request) {
        return new DiscoverResult(instructions(request), request.selection().equals(ToolSelection.EVERYTHING));
    }

    /** What the server tells every model, without the lines that name a tool that this client does not get. */
    private String instructions(McpRequest request) {
        Set<String> listed =
                catalog.tools(request.selection()).stream().map(Tool::name).collect(Collectors.toSet());
        return serverInfo
                .instructions()
                .lines()
                .filter(line -> TOOL_NAME.matcher(line).results().allMatch(name -> listed.contains(name.group())))
                .collect(Collectors.joining("\n"));
    }

    /** @param shared whether every client gets the same */
    private record DiscoverResult(String instructions, boolean shared) implements McpResult {

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
            return new CacheHint(Duration.ofHours(1).toMillis(), shared);
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
