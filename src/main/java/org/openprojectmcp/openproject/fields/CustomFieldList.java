package org.openprojectmcp.openproject.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.fields.AllowedValues.Allowed;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;

/**
 * The bean {@code custom-field-list}: which custom fields schemas have, and what may stand in them. The body is one schema, or a
 * collection of the schemas of work packages. Thread-safe.
 */
public final class CustomFieldList {

    /** What a list names of the values of a field; the tool for items has all. */
    private static final int SHOWN_VALUES = 20;

    private final AllowedValues allowedValues;

    public CustomFieldList(Metadata metadata) {
        this.allowedValues = new AllowedValues(metadata);
    }

    /** Each field with id, label, format and values; of several schemas with the numbers of those that have it, from 0. */
    public JsonNode describe(Exchange exchange, @Body JsonNode body) {
        Caller caller = Caller.of(exchange);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        boolean several = body.at("/_embedded/elements").isArray();
        fields(body).forEach((field, where) -> list.add(described(caller, field, several ? where : List.of())));
        return list;
    }

    /**
     * The values of the field that the argument {@code field} names by label or id: {@code {"field", "values"}}.
     *
     * @throws OpenProjectException when no field is called so, or it has no list of values
     */
    public JsonNode items(Exchange exchange, @Body JsonNode body, @Variable("arguments") JsonNode arguments) {
        Caller caller = Caller.of(exchange);
        CustomField field = find(new ArrayList<>(fields(body).keySet()), arguments.path("field"));
        if (!field.format().isLink()) {
            throw new OpenProjectException("The custom field " + field.label() + " has no list of values: it takes "
                    + field.format().wanted() + ".");
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.set("field", described(caller, field, List.of()).without(List.of("values", "more_values")));
        ArrayNode values = result.putArray("values");
        for (Allowed allowed : allowedValues.of(caller, field.property())) {
            values.addObject()
                    .put("id", allowed.named().candidate().id())
                    .put("value", allowed.named().candidate().name());
        }
        return result;
    }

    private static CustomField find(List<CustomField> fields, JsonNode wanted) {
        String key = wanted.isNumber() ? "customField" + wanted.asLong() : wanted.asText();
        try {
            return new CustomFields(fields).find(key);
        } catch (UnfitValueException unfit) {
            throw new OpenProjectException(
                    String.valueOf(unfit.getMessage()).replaceFirst("^custom_fields: ", "field: "));
        }
    }

    /** The fields by the schemas that have them, each once. */
    private static Map<CustomField, List<Integer>> fields(JsonNode body) {
        List<JsonNode> schemas = new ArrayList<>();
        body.at("/_embedded/elements").forEach(schemas::add);
        if (schemas.isEmpty()) {
            schemas.add(body);
        }
        Map<String, CustomField> byKey = new LinkedHashMap<>();
        Map<CustomField, List<Integer>> fields = new LinkedHashMap<>();
        for (int i = 0; i < schemas.size(); i++) {
            for (CustomField field : CustomFields.of(schemas.get(i)).all()) {
                CustomField first = byKey.computeIfAbsent(field.key(), key -> field);
                fields.computeIfAbsent(first, known -> new ArrayList<>()).add(i);
            }
        }
        return fields;
    }

    private ObjectNode described(Caller caller, CustomField field, List<Integer> where) {
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        described.put("id", Integer.parseInt(field.key().substring("customField".length())));
        described.put("label", field.label());
        described.put("format", field.format().name().toLowerCase(Locale.ROOT));
        flag(described, "multiple", field.multiple());
        flag(described, "required", field.property().path("required").asBoolean());
        flag(described, "read_only", !field.isWritable());
        List<String> values = field.format().isLink() ? allowedValues.names(caller, field.property()) : List.of();
        if (!values.isEmpty()) {
            values.stream().limit(SHOWN_VALUES).forEach(described.putArray("values")::add);
        }
        if (values.size() > SHOWN_VALUES) {
            described.put("more_values", values.size() - SHOWN_VALUES);
        }
        if (!Hal.saysNothing(field.property().path("regularExpression"))) {
            described.set("pattern", field.property().path("regularExpression"));
        }
        if (!where.isEmpty()) {
            where.forEach(described.putArray("in")::add);
        }
        return described;
    }

    private static void flag(ObjectNode object, String name, boolean set) {
        if (set) {
            object.put(name, true);
        }
    }
}
