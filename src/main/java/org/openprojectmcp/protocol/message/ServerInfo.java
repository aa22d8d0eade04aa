package org.openprojectmcp.protocol.message;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.openprojectmcp.tool.Icon;

/**
 * What the server says of itself.
 *
 * @param instructions what a model should know that no single tool says; a line that names tools is for those who get them
 * @param description what it is, for people; empty for nothing
 */
public record ServerInfo(
        String name, String title, String version, String instructions, String description, List<Icon> icons) {

    public ServerInfo {
        icons = List.copyOf(icons);
    }

    /** One that has nothing to show. */
    public ServerInfo(String name, String title, String version, String instructions) {
        this(name, title, version, instructions, "", List.of());
    }

    /** Writes the {@code Implementation} object of the protocol, as it stands beside every result. */
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeNames(json);
        json.writeEndObject();
    }

    /** Writes the {@code Implementation} object with all that {@code version} has, for those who meet the server for the first time. */
    public void introduce(JsonGenerator json, ProtocolVersion version) throws IOException {
        json.writeStartObject();
        writeNames(json);
        if (version.hasIcons()) {
            if (!description.isEmpty()) {
                json.writeStringField("description", description);
            }
            Icons.write(json, icons);
        }
        json.writeEndObject();
    }

    private void writeNames(JsonGenerator json) throws IOException {
        json.writeStringField("name", name);
        json.writeStringField("title", title);
        json.writeStringField("version", version);
    }
}
