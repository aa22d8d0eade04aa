package org.openprojectmcp.status.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.openprojectmcp.status.report.StatusReport;
import org.openprojectmcp.status.report.ToolLine;
import org.openprojectmcp.tool.Tool;

/**
 * What the tools are, which is most of the report and seldom changes: made again when a tool or its file did. Figures are not part of it.
 *
 * @param version another one after each change, also after a restart
 */
record ToolsJson(String version, ArrayNode json, List<Object> madeOf) {

    static final ToolsJson NONE = new ToolsJson("", JsonNodeFactory.instance.arrayNode(), List.of());

    /** This one if it still holds, else a new one. */
    ToolsJson current(StatusReport report) {
        List<Object> parts = new ArrayList<>();
        for (ToolLine line : report.tools()) {
            parts.add(line.entry());
            parts.add(String.valueOf(line.file()));
        }
        if (parts.equals(madeOf)) {
            return this;
        }
        ArrayNode tools = JsonNodeFactory.instance.arrayNode();
        report.tools().forEach(line -> tools.add(tool(line)));
        return new ToolsJson(Long.toString(report.now().toEpochMilli(), Character.MAX_RADIX), tools, parts);
    }

    private static ObjectNode tool(ToolLine line) {
        Tool tool = line.entry().tool();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", tool.name())
                .put("title", tool.title())
                .put("toolset", tool.toolset())
                .put("description", tool.description())
                .put("writes", !tool.annotations().readOnlyHint())
                .put("destructive", tool.annotations().destructiveHint())
                .put("file", line.file())
                .put("on", line.on());
        if (line.entry().off() != null) {
            json.put("why_off", line.entry().off().reason())
                    .put("turn_on", line.entry().off().remedy());
        }
        ArrayNode aliases = json.putArray("aliases");
        line.entry().names().stream().skip(1).forEach(aliases::add);
        json.set("arguments", arguments(tool.inputSchema()));
        return json;
    }

    private static ArrayNode arguments(ObjectNode schema) {
        List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        ArrayNode arguments = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            arguments
                    .addObject()
                    .put("name", property.getKey())
                    .put("type", type(property.getValue()))
                    .put("required", required.contains(property.getKey()))
                    .put("description", property.getValue().path("description").asText());
        }
        return arguments;
    }

    /** The values it can have, or what kind of value it is. */
    private static String type(JsonNode schema) {
        JsonNode told = schema.has("enum") ? schema.path("enum") : schema.path("type");
        if (!told.isArray()) {
            String item = schema.path("items").path("type").asText();
            return item.isEmpty() ? told.asText() : told.asText() + " (" + item + ")";
        }
        return StreamSupport.stream(told.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" | "));
    }
}
