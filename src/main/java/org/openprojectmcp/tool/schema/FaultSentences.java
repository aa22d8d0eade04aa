package org.openprojectmcp.tool.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What does not fit, in sentences that say where, what is allowed and, for a misspelt name, what was meant. */
final class FaultSentences {

    private static final int LONGEST_VALUE = 60;

    private final JsonNode schema;

    FaultSentences(JsonNode schema) {
        this.schema = schema;
    }

    List<String> of(Collection<ValidationMessage> messages, ObjectNode arguments) {
        return messages.stream()
                .map(message -> sentence(message, arguments))
                .distinct()
                .sorted()
                .toList();
    }

    private String sentence(ValidationMessage message, ObjectNode arguments) {
        String pointer = message.getInstanceLocation().toString();
        JsonNode value = arguments.at(pointer);
        JsonNode allowed = message.getSchemaNode();
        String place = dotted(pointer);
        return switch (message.getType()) {
            case "required" -> missing(place, pointer, message.getProperty());
            case "additionalProperties", "unevaluatedProperties" -> unknown(place, pointer, message.getProperty());
            case "type" -> place + " is " + shown(value) + "; it must be " + typesOf(schemaAt(pointer)) + ".";
            case "enum" -> place + " is " + shown(value) + "; allowed: " + listed(allowed) + ".";
            case "const" -> place + " is " + shown(value) + "; allowed: " + shown(allowed) + ".";
            case "minimum" -> place + " is " + shown(value) + "; it must be at least " + allowed + ".";
            case "maximum" -> place + " is " + shown(value) + "; it must be at most " + allowed + ".";
            case "exclusiveMinimum" -> place + " is " + shown(value) + "; it must be more than " + allowed + ".";
            case "exclusiveMaximum" -> place + " is " + shown(value) + "; it must be less than " + allowed + ".";
            case "minLength" -> place + " is too short; it needs at least " + allowed + " characters.";
            case "maxLength" -> place + " is too long; it may have at most " + allowed + " characters.";
            case "pattern" -> place + " is " + shown(value) + "; it must match the pattern " + allowed.asText() + ".";
            case "minItems" -> place + " has too few items; it needs at least " + allowed + ".";
            case "maxItems" -> place + " has too many items; it may have at most " + allowed + ".";
            case "uniqueItems" -> place + " names the same thing twice.";
            default -> place + ": " + message.getError() + ".";
        };
    }

    private String missing(String place, String pointer, String property) {
        JsonNode wanted = schemaAt(pointer).path("properties").path(property);
        String description = wanted.path("description").asText();
        return (place.isEmpty() ? property : place + "." + property) + " is missing; it must be " + typesOf(wanted)
                + (description.isEmpty() ? "." : ": " + withStop(description));
    }

    private String unknown(String place, String pointer, String property) {
        List<String> known = names(schemaAt(pointer));
        List<String> nearest = Nearest.to(property, known);
        String inside = place.isEmpty() ? "" : " of " + place;
        return property + " is not an argument" + inside + "."
                + (nearest.isEmpty() ? "" : " Did you mean " + String.join(" or ", nearest) + "?")
                + (known.isEmpty() ? " There are none." : " Known: " + String.join(", ", known) + ".");
    }

    private JsonNode schemaAt(String pointer) {
        JsonNode at = schema;
        for (String step : pointer.split("/", -1)) {
            if (!step.isEmpty()) {
                JsonNode property = at.path("properties").path(unescaped(step));
                at = property.isMissingNode() ? at.path("items") : property;
            }
        }
        return at;
    }

    private static List<String> names(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String typesOf(JsonNode schema) {
        if (schema.has("enum")) {
            return "one of " + listed(schema.path("enum"));
        }
        List<String> types = SchemaTypes.of(schema);
        return types.isEmpty() ? "given" : String.join(" or ", types);
    }

    private static String listed(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.isTextual() ? value.asText() : value.toString()));
        return String.join(", ", texts);
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    private static String withStop(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** {@code /children/0/subject} as people write it: {@code children[0].subject}. */
    private static String dotted(String pointer) {
        StringBuilder dotted = new StringBuilder();
        for (String step : pointer.split("/", -1)) {
            if (step.matches("\\d+")) {
                dotted.append('[').append(step).append(']');
            } else if (!step.isEmpty()) {
                dotted.append(dotted.length() == 0 ? "" : ".").append(unescaped(step));
            }
        }
        return dotted.toString();
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
