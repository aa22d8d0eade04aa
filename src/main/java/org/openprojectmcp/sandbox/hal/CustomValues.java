package org.openprojectmcp.sandbox.hal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.openprojectmcp.sandbox.model.definition.CustomField;

/** Values of custom fields that are written as properties, not as links. */
public final class CustomValues {
    private CustomValues() {}

    /** A stored value as JSON; {@code null} when there is none. */
    public static JsonNode json(CustomField field, Map<Integer, List<String>> values) {
        var stored = values.getOrDefault(field.id(), List.of());
        var factory = JsonNodeFactory.instance;
        if (field.format().equals("text")) {
            return Formattable.markdown(stored.isEmpty() ? "" : stored.get(0));
        }
        if (stored.isEmpty()) {
            return factory.nullNode();
        }
        var value = stored.get(0);
        return switch (field.format()) {
            case "bool" -> factory.booleanNode(value.equals("t"));
            case "int" -> factory.numberNode(Integer.parseInt(value));
            case "float" -> factory.numberNode(Double.parseDouble(value));
            default -> factory.textNode(value);
        };
    }
}
