package org.openprojectmcp.sandbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.definition.CustomField;

/** Reads and checks the custom fields of a body that are properties, not links. */
public final class CustomInput {
    private CustomInput() {}

    /** The values with those that a body gives. */
    public static Map<Integer, List<String>> applied(
            Map<Integer, List<String>> values, List<CustomField> fields, Payload payload) {
        var changed = new TreeMap<>(values);
        for (var field : fields) {
            if (payload.has(field.key())) {
                changed.remove(field.id());
                var text = text(field, payload.value(field.key()));
                if (!text.isEmpty()) {
                    changed.put(field.id(), List.of(text));
                }
            }
        }
        return changed;
    }

    /** Adds the properties of the fields to a schema. */
    public static void describe(Schema schema, List<CustomField> fields) {
        describe(schema, fields, true);
    }

    /** Adds the properties of the fields, which everybody may see but not everybody may write. */
    public static void describe(Schema schema, List<CustomField> fields, boolean writable) {
        for (var field : fields) {
            var property = schema.add(field.key(), type(field), Text.verbatim(field.name()))
                    .custom()
                    .writable(writable);
            if (field.required()) {
                property.required();
            }
        }
    }

    /** What is wrong with values. */
    public static List<Violation> violations(Map<Integer, List<String>> values, List<CustomField> fields) {
        var violations = new ArrayList<Violation>();
        for (var field : fields) {
            var value = values.getOrDefault(field.id(), List.of());
            if (value.isEmpty() && field.required()) {
                violations.add(Violation.constraint(field.key(), Text.of("error.blank", field.name())));
            } else if (!value.isEmpty()
                    && field.format().equals("int")
                    && !value.get(0).matches("-?\\d+")) {
                violations.add(Violation.constraint(field.key(), Text.of("error.not_a_number", field.name())));
            }
        }
        return violations;
    }

    private static String text(CustomField field, JsonNode value) {
        if (field.format().equals("bool")) {
            return value.isNull() ? "" : List.of("false", "f", "0", "").contains(value.asText()) ? "f" : "t";
        }
        return value.isObject() ? value.path("raw").asText("") : value.isNull() ? "" : value.asText();
    }

    private static String type(CustomField field) {
        return switch (field.format()) {
            case "text" -> "Formattable";
            case "int" -> "Integer";
            case "float" -> "Float";
            case "bool" -> "Boolean";
            case "date" -> "Date";
            case "link" -> "Link";
            default -> "String";
        };
    }
}
