package org.openprojectmcp.tool.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** Arguments that fit a schema, to show what a right call looks like. */
public final class ExampleCall {

    private static final Map<String, JsonNode> OF_KIND = Map.of(
            "project", TextNode.valueOf("my-project"),
            "work_package", IntNode.valueOf(42),
            "principal", TextNode.valueOf("me"),
            "date", TextNode.valueOf("2026-11-20"),
            "duration", DoubleNode.valueOf(1.5));

    /** The longest value that is repeated, in characters of JSON. */
    private static final int LONGEST = 80;

    private ExampleCall() {}

    /**
     * The required arguments and those that were given and are declared: what fits and is short as it is, all else with a value of the
     * schema's making.
     */
    public static ObjectNode of(ArgumentSchema schema, ObjectNode given, ObjectNode fitting) {
        ObjectNode example = object(schema.declared(), given);
        fitting.properties().forEach(argument -> {
            if (argument.getValue().toString().length() <= LONGEST) {
                example.set(argument.getKey(), argument.getValue());
            }
        });
        return example;
    }

    private static ObjectNode object(JsonNode schema, ObjectNode given) {
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (given.has(property.getKey()) || required(schema, property.getKey())) {
                example.set(property.getKey(), value(property.getValue()));
            }
        });
        return example;
    }

    private static boolean required(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode value(JsonNode schema) {
        for (String source : new String[] {"examples", "enum"}) {
            if (!schema.path(source).isEmpty()) {
                return schema.path(source).get(0);
            }
        }
        for (String source : new String[] {"const", "default"}) {
            if (schema.has(source)) {
                return schema.get(source);
            }
        }
        JsonNode annotation = schema.path(ArgumentSchema.ANNOTATION);
        JsonNode ofKind = OF_KIND.get(annotation.path("kind").asText(annotation.asText()));
        return ofKind != null ? ofKind : ofType(schema);
    }

    private static JsonNode ofType(JsonNode schema) {
        String type = SchemaTypes.of(schema).stream().findFirst().orElse("string");
        return switch (type) {
            case "integer" -> IntNode.valueOf(schema.path("minimum").asInt(1));
            case "number" -> DoubleNode.valueOf(schema.path("minimum").asDouble(1.5));
            case "boolean" -> BooleanNode.TRUE;
            case "array" -> JsonNodeFactory.instance.arrayNode().add(value(schema.path("items")));
            case "object" -> object(schema, JsonNodeFactory.instance.objectNode());
            default -> TextNode.valueOf("…");
        };
    }
}
