package org.openprojectmcp.routes.attachments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolResult;

/** Attaches files through the tools and reads them again. */
final class Attached {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Attached() {}

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] file) {
        return Base64.getEncoder().encodeToString(file);
    }

    /** The id of a file attached to work package 51. */
    static int attach(ServedRoutes served, String name, byte[] file) {
        return served.call(
                        "upload_attachment",
                        "{'work_package': 51, 'name': '" + name + "', 'content': '" + base64(file) + "'}")
                .path("id")
                .asInt();
    }

    /** What read_attachment says as JSON. */
    static JsonNode read(ServedRoutes served, String arguments) {
        ToolResult result = served.result("read_attachment", arguments);
        if (!(result instanceof ToolResult.Text text)) {
            throw new AssertionError(arguments + " answered " + result);
        }
        try {
            return JSON.readTree(text.text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
