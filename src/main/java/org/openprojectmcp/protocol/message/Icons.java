package org.openprojectmcp.protocol.message;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.openprojectmcp.tool.Icon;

/** The member {@code icons} of the protocol. */
public final class Icons {

    private Icons() {}

    /** Writes the member, unless there are none. */
    public static void write(JsonGenerator json, List<Icon> icons) throws IOException {
        if (icons.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("icons");
        for (Icon icon : icons) {
            json.writeStartObject();
            json.writeStringField("src", icon.src());
            if (icon.mimeType() != null) {
                json.writeStringField("mimeType", icon.mimeType());
            }
            if (!icon.sizes().isEmpty()) {
                json.writeArrayFieldStart("sizes");
                for (String size : icon.sizes()) {
                    json.writeString(size);
                }
                json.writeEndArray();
            }
            if (icon.theme() != null) {
                json.writeStringField("theme", icon.theme());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
