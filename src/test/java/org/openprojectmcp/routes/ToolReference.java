package org.openprojectmcp.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolAnnotations;
import org.openprojectmcp.tool.choice.ToolTraits;
import org.openprojectmcp.tool.descriptor.Alias;
import org.openprojectmcp.tool.descriptor.ToolDescriptor;
import org.openprojectmcp.tool.schema.ArgumentSchema;

/** Writes {@code docs/reference/tools.md}. */
final class ToolReference {

    private ToolReference() {}

    /** @param requests how many requests the dearest of its usual calls makes, by the name of the tool */
    static String page(List<ToolDescriptor> descriptors, Map<String, Integer> requests) {
        Map<String, List<ToolDescriptor>> toolsets = new TreeMap<>();
        descriptors.forEach(tool -> toolsets.computeIfAbsent(tool.tool().toolset(), toolset -> new ArrayList<>())
                .add(tool));
        StringBuilder page = new StringBuilder(
                """
                # Tools

                Generated from `routes/tools/` by `mvn test -Dtest=ToolReferenceTest -Ddocs=update`; change the tool files, not this page.

                Those that are on by default are marked; the others are turned on with `MCP_TOOLSETS` or `MCP_TOOLS` ([settings](settings.md)).

                Requests are those to OpenProject of the dearest of some usual calls, once what seldom changes (statuses, priorities, projects, who the caller is) is known:
                `ToolCostTest` counts them. Where there are more rows there are more pages, and nothing else (`ManyRowsTest`).

                | tool | what it does | toolset | writes | on by default | requests |
                | --- | --- | --- | --- | --- | --- |
                """);
        descriptors.forEach(one -> page.append("| [%1$s](#%1$s) | %2$s | %3$s | %4$s | %5$s | %6$s |\n"
                .formatted(
                        one.name(),
                        one.tool().title(),
                        one.tool().toolset(),
                        effects(one.tool().annotations()),
                        one.tags().contains(ToolTraits.DEFAULT) ? "yes" : "",
                        Objects.requireNonNull(requests.get(one.name()), () -> one.name() + " is not counted"))));
        toolsets.forEach((toolset, tools) -> {
            page.append("\n## ").append(toolset).append('\n');
            tools.forEach(tool -> tool(tool, page));
        });
        return page.toString();
    }

    private static void tool(ToolDescriptor descriptor, StringBuilder page) {
        Tool tool = descriptor.tool();
        page.append("\n### ")
                .append(tool.name())
                .append("\n\n")
                .append(tool.description())
                .append("\n\n");
        JsonNode properties = descriptor.arguments().declared().path("properties");
        if (properties.isEmpty()) {
            page.append("No arguments.\n");
        } else {
            page.append("| argument | type | required | meaning |\n| --- | --- | --- | --- |\n");
            properties
                    .properties()
                    .forEach(argument -> page.append(row(
                            argument.getKey(),
                            argument.getValue(),
                            descriptor.arguments().declared().path("required"))));
        }
        List<String> aliases = descriptor.aliases().stream()
                .map(Alias::name)
                .map(name -> "`" + name + "`")
                .toList();
        if (!aliases.isEmpty()) {
            page.append("\nAlso called ").append(String.join(", ", aliases)).append(".\n");
        }
    }

    private static String row(String name, JsonNode schema, JsonNode required) {
        boolean wanted = false;
        for (JsonNode one : required) {
            wanted |= one.asText().equals(name);
        }
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        name,
                        type(schema),
                        wanted ? "yes" : "",
                        cell(schema.path("description").asText()));
    }

    private static String type(JsonNode schema) {
        JsonNode annotation = schema.path(ArgumentSchema.ANNOTATION);
        String kind = annotation.path("kind").asText(annotation.asText());
        if (!kind.isEmpty()) {
            return kind.replace('_', ' ');
        }
        if (schema.path("type").asText().equals("array")) {
            return "list of " + type(schema.path("items"));
        }
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(value -> values.add("`" + value.asText() + "`"));
            return String.join(", ", values);
        }
        List<String> types = new ArrayList<>();
        schema.path("type").forEach(type -> types.add(type.asText()));
        return types.isEmpty() ? schema.path("type").asText() : String.join(" or ", types);
    }

    private static String effects(ToolAnnotations annotations) {
        return annotations.readOnlyHint()
                ? "no"
                : annotations.destructiveHint() ? "yes, changes what is there" : "yes, adds";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
