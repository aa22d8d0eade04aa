package org.openprojectmcp.tool.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.descriptor.ToolDescriptor;
import org.openprojectmcp.tool.schema.ArgumentSchema;
import org.openprojectmcp.tool.schema.JsonSchemas;
import org.openprojectmcp.tool.source.Position;
import org.openprojectmcp.tool.source.RouteNode;
import org.openprojectmcp.tool.source.RouteSource;

/** Schemas that every client and model provider accepts, each argument with its meaning in its own description. */
final class SchemaRule {

    private static final List<String> ROOT_COMBINATORS =
            List.of("oneOf", "anyOf", "allOf", "not", "if", "$ref", "$dynamicRef");

    private SchemaRule() {}

    static void check(RouteSource source, Map<String, Descriptor> descriptors, Report report) {
        for (RouteNode route : source.routes()) {
            Descriptor descriptor = descriptors.get(route.uri());
            if (descriptor == null) {
                continue;
            }
            ObjectNode arguments = descriptor.arguments().declared();
            checkSchema(route, "argSchema", arguments, report);
            checkDescriptions(route, arguments, report);
            ObjectNode output =
                    descriptor instanceof ToolDescriptor tool ? tool.tool().outputSchema() : null;
            if (output != null) {
                checkSchema(route, "outputSchema", output, report);
                checkOutput(route, output, report);
            }
        }
    }

    /** The rules of the dialect itself: its own schema takes a moment to load. */
    static void checkDialect(RouteSource source, Map<String, Descriptor> descriptors, Report report) {
        for (RouteNode route : source.routes()) {
            Descriptor descriptor = descriptors.get(route.uri());
            if (descriptor != null) {
                dialect(route, "argSchema", descriptor.arguments().published(), report);
                descriptor.arguments().fault().ifPresent(fault -> reportFault(route, "argSchema", fault, report));
            }
            if (descriptor instanceof ToolDescriptor tool) {
                dialect(route, "outputSchema", tool.tool().outputSchema(), report);
            }
        }
    }

    private static void dialect(RouteNode route, String option, @Nullable JsonNode schema, Report report) {
        if (schema != null) {
            JsonSchemas.faults(schema).stream().limit(1).forEach(fault -> reportFault(route, option, fault, report));
        }
    }

    private static void reportFault(RouteNode route, String option, String fault, Report report) {
        report.error(
                "json-schema",
                route.optionPosition(option),
                option + " is not JSON Schema 2020-12: " + fault,
                "See json-schema.org for the keyword.");
    }

    private static void checkSchema(RouteNode route, String option, ObjectNode schema, Report report) {
        for (String combinator : ROOT_COMBINATORS) {
            if (schema.has(combinator)) {
                report.error(
                        "no-root-combinator",
                        place(route, option, combinator),
                        option + " has " + combinator + " at its root",
                        "Model providers refuse the whole list of tools for it: write properties, and check the rest in the route.");
            }
        }
        if (hasReference(schema)) {
            report.error(
                    "no-reference",
                    place(route, option, "$ref"),
                    option + " has a $ref",
                    "Write the schema out: many clients do not follow references.");
        }
    }

    private static boolean hasReference(JsonNode schema) {
        if (schema.isObject() && schema.path("$ref").isTextual()) {
            return true;
        }
        for (JsonNode inner : schema) {
            if (hasReference(inner)) {
                return true;
            }
        }
        return false;
    }

    private static void checkOutput(RouteNode route, ObjectNode output, Report report) {
        if (!output.path("type").asText().equals("object")) {
            report.error(
                    "output-object",
                    route.optionPosition("outputSchema"),
                    "outputSchema does not say \"type\": \"object\"",
                    "Say so: clients refuse the whole list of tools otherwise. A list goes into a member of the object.");
        }
    }

    private static void checkDescriptions(RouteNode route, ObjectNode arguments, Report report) {
        arguments.path("properties").properties().forEach(property -> {
            JsonNode schema = property.getValue();
            boolean told = schema.has("description") || schema.has("enum") || schema.has(ArgumentSchema.ANNOTATION);
            if (!told) {
                report.warning(
                        "argument-description",
                        place(route, "argSchema", property.getKey()),
                        "The argument " + property.getKey() + " has no description",
                        "Say what it means where it is declared.");
            }
        });
    }

    /** The line of the option's text on which a member of that name stands. */
    private static Position place(RouteNode route, String option, String member) {
        Position start = route.optionPosition(option);
        String text = route.options().getOrDefault(option, "");
        Matcher found =
                Pattern.compile("\"" + Pattern.quote(member) + "\"\\s*:").matcher(text);
        if (!text.contains("\n") || !found.find()) {
            return start;
        }
        // The text of a block begins on the line below its |; counting lines up to the member counts its own line.
        int lines = (int) text.substring(0, found.start() + 1).lines().count();
        return new Position(start.line() + lines, start.column());
    }
}
