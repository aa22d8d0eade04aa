package org.openprojectmcp.tool.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The {@code type} keyword of JSON Schema. */
public final class SchemaTypes {

    private SchemaTypes() {}

    /** The types that a schema allows; empty when it allows any. */
    public static List<String> of(JsonNode schema) {
        JsonNode type = schema.path("type");
        List<String> types = new ArrayList<>();
        if (type.isTextual()) {
            types.add(type.textValue());
        }
        type.forEach(one -> types.add(one.asText()));
        return types;
    }

    /** Whether a schema says that {@code null} is allowed. */
    public static boolean allowNull(JsonNode schema) {
        return of(schema).contains("null");
    }

    /** The JSON type of a value; whole numbers are {@code integer}. */
    static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT, POJO -> "object";
            case NUMBER -> isWhole(value) ? "integer" : "number";
            case NULL, MISSING, BINARY -> "null";
        };
    }

    /** Whether the value is of one of the types. */
    static boolean fits(JsonNode value, List<String> types) {
        String type = typeOf(value);
        return types.isEmpty() || types.contains(type) || (type.equals("integer") && types.contains("number"));
    }

    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber()
                || (value.isNumber()
                        && value.decimalValue().stripTrailingZeros().scale() <= 0);
    }
}
