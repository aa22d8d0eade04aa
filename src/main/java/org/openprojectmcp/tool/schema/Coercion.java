package org.openprojectmcp.tool.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a value as the type that its schema allows where only one reading is possible: {@code "12"} for an integer, one value for
 * a list of them. A value that is of an allowed type is never touched, and what cannot be read stays as it is, for the check to refuse.
 */
final class Coercion {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,10})?");

    private Coercion() {}

    /** A copy of the arguments, read in this way; members that are {@code null} where the schema wants a value are left out. */
    static ObjectNode object(ObjectNode value, JsonNode schema) {
        JsonNode properties = schema.path("properties");
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(member -> {
            JsonNode property = properties.path(member.getKey());
            List<String> types = SchemaTypes.of(property);
            boolean absent = member.getValue().isNull()
                    && !types.isEmpty()
                    && !types.contains("null")
                    && !required.contains(member.getKey());
            if (!absent) {
                read.set(member.getKey(), value(member.getValue(), property));
            }
        });
        return read;
    }

    private static JsonNode value(JsonNode value, JsonNode schema) {
        List<String> types = SchemaTypes.of(schema);
        JsonNode read = SchemaTypes.fits(value, types) ? whole(value, types) : retyped(value, types);
        if (read instanceof ObjectNode object && schema.has("properties")) {
            return object(object, schema);
        }
        if (read instanceof ArrayNode array && schema.path("items").isObject()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(item -> items.add(value(item, schema.path("items"))));
            return items;
        }
        return read;
    }

    /** 12.0 is an integer to JSON Schema, but not to a route that puts it into a path. */
    private static JsonNode whole(JsonNode value, List<String> types) {
        boolean integer = value.isFloatingPointNumber() && types.contains("integer") && !types.contains("number");
        return integer && value.canConvertToLong() ? LongNode.valueOf(value.longValue()) : value;
    }

    private static JsonNode retyped(JsonNode value, List<String> types) {
        if (value instanceof TextNode text) {
            JsonNode read = ofText(text.textValue().strip(), types);
            if (SchemaTypes.fits(read, types)) {
                return read;
            }
        }
        if (value.isNumber() && types.contains("string")) {
            return TextNode.valueOf(value.asText());
        }
        if (types.contains("array") && !value.isNull() && !value.isObject()) {
            return JsonNodeFactory.instance.arrayNode().add(value);
        }
        return value;
    }

    private static JsonNode ofText(String text, List<String> types) {
        if (NUMBER.matcher(text).matches()) {
            return parsed(text);
        }
        if (text.equals("true") || text.equals("false")) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        boolean json =
                (text.startsWith("[") && types.contains("array")) || (text.startsWith("{") && types.contains("object"));
        return json ? parsed(text) : TextNode.valueOf(text);
    }

    private static JsonNode parsed(String text) {
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            // Not JSON after all: the schema check says what is wanted instead.
            return TextNode.valueOf(text);
        }
    }
}
