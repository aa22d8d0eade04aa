package org.openprojectmcp.openproject.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.names.EditDistance;

/** The custom fields that a schema has. Immutable. */
public final class CustomFields {

    private static final int NEAREST = 10;

    private final List<CustomField> fields;

    CustomFields(List<CustomField> fields) {
        this.fields = List.copyOf(fields);
    }

    /** @param schema that of a resource or of a form */
    public static CustomFields of(JsonNode schema) {
        List<CustomField> fields = new ArrayList<>();
        schema.properties().forEach(property -> {
            if (CustomField.isKey(property.getKey())) {
                fields.add(CustomField.of(property.getKey(), property.getValue()));
            }
        });
        return new CustomFields(fields);
    }

    List<CustomField> all() {
        return fields;
    }

    /**
     * The field that a caller means: its label exactly, then without regard to letter case, or {@code customField7}.
     *
     * @throws UnfitValueException when there is none or more than one; it names the candidates
     */
    CustomField find(String label) {
        String wanted = label.strip();
        for (Predicate<CustomField> way : List.<Predicate<CustomField>>of(
                field -> field.label().equals(wanted),
                field -> field.label().strip().equalsIgnoreCase(wanted),
                field -> field.key().equals(wanted))) {
            List<CustomField> found = fields.stream().filter(way).toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            if (found.size() > 1) {
                throw new UnfitValueException("custom_fields: more than one custom field is called \"" + wanted
                        + "\"; call again with the one that is meant in place of the label: "
                        + found.stream()
                                .map(field ->
                                        field.key() + " (" + field.format().wanted() + ")")
                                .collect(Collectors.joining("; "))
                        + ".");
            }
        }
        throw new UnfitValueException(unknown(wanted));
    }

    private String unknown(String wanted) {
        if (fields.isEmpty()) {
            return "custom_fields: there are no custom fields here, so none is called \"" + wanted + "\".";
        }
        String plain = wanted.toLowerCase(Locale.ROOT);
        String nearest = fields.stream()
                .sorted(Comparator.comparingInt(
                        field -> EditDistance.between(field.label().toLowerCase(Locale.ROOT), plain)))
                .limit(NEAREST)
                .map(CustomField::label)
                .collect(Collectors.joining("; "));
        return "custom_fields: no custom field is called \"" + wanted + "\" here. "
                + (fields.size() <= NEAREST ? "There are: " : "Of " + fields.size() + ", the nearest are: ") + nearest
                + ".";
    }
}
