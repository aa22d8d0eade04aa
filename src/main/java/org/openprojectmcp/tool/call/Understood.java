package org.openprojectmcp.tool.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.openprojectmcp.tool.ToolResult;

/** Tells callers what their names were taken for when these were not exact, so that a wrong guess never passes without a word. */
final class Understood {

    private static final String MEMBER = "understood";
    private static final String MATCHED = "matched";

    private Understood() {}

    /**
     * Adds the member {@code understood} to a structured result, unless the result says it already in a member of its own.
     *
     * @param resolved what the arguments named, as {@link RouteCall#resolved()} has it
     */
    static ToolResult told(ToolResult result, ObjectNode resolved) {
        if (!(result instanceof ToolResult.Structured structured)) {
            return result;
        }
        ObjectNode content = structured.content();
        ObjectNode inexact = JsonNodeFactory.instance.objectNode();
        collect(resolved, "", content, inexact);
        if (inexact.isEmpty()) {
            return result;
        }
        // a copy: what a route answers may be remembered by it
        ObjectNode telling = JsonNodeFactory.instance.objectNode();
        telling.setAll(content);
        telling.set(MEMBER, inexact);
        return new ToolResult.Structured(telling);
    }

    private static void collect(JsonNode named, String path, ObjectNode content, ObjectNode inexact) {
        if (named.has(MATCHED) && named.has("id")) {
            if (content.properties().stream()
                    .noneMatch(member -> member.getValue().equals(named))) {
                inexact.set(path, named);
            }
        } else if (named.isObject()) {
            for (Map.Entry<String, JsonNode> member : named.properties()) {
                collect(
                        member.getValue(),
                        path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                        content,
                        inexact);
            }
        } else if (named.isArray()) {
            for (int i = 0; i < named.size(); i++) {
                collect(named.get(i), path + "[" + i + "]", content, inexact);
            }
        }
    }
}
