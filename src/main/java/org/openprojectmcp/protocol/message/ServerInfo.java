package org.openprojectmcp.protocol.message;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * What the server says of itself.
 *
 * @param instructions what a model should know that no single tool says
 */
public record ServerInfo(String name, String title, String version, String instructions) {

    /** Writes the {@code Implementation} object of the protocol. */
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("title", title);
        json.writeStringField("version", version);
        json.writeEndObject();
    }
}
