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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.fields.AllowedValues.Allowed;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bean {@code custom-field-list}: which custom fields schemas have, and what may stand in them. The body is one schema, or a
 * collection of the schemas of work packages. Values are told by forms alone: where the body is none, one is asked. Thread-safe.
 */
public final class CustomFieldList {

    private static final Logger LOG = LoggerFactory.getLogger(CustomFieldList.class);
    private static final Pattern SCHEMA = Pattern.compile("/api/v3/(\\w+)/schema(?:s/(\\d+)-(\\d+))?");

    /** What a list names of the values of a field; the tool for items has all. */
    private static final int SHOWN_VALUES = 20;

    private final Metadata metadata;
    private final AllowedValues allowedValues;

    public CustomFieldList(Metadata metadata) {
        this.metadata = metadata;
        this.allowedValues = new AllowedValues(metadata);
    }

    /** A field, and the numbers of the schemas that have it, from 0. */
    private record Found(CustomField field, List<Integer> in) {}

    /** Each field with id, label, format and the values of lists; of several schemas with the numbers of those that have it. */
    public JsonNode describe(Exchange exchange, @Body JsonNode body) {
        List<JsonNode> schemas = schemas(body);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Found found : fields(schemas)) {
            ObjectNode described = described(found.field());
            if (found.field().format().isListed()) {
                addValues(Caller.of(exchange), schemas, found, described);
            }
            if (schemas.size() > 1 || body.at("/_embedded/elements").isArray()) {
                found.in().forEach(described.putArray("in")::add);
            }
            list.add(described);
        }
        return list;
    }

    /**
     * The values of the field that the argument {@code field} names by label or id: {@code {"field", "values"}}.
     *
     * @throws OpenProjectException when no field is called so, it has no list of values, or the caller may not see them
     */
    public JsonNode items(Exchange exchange, @Body JsonNode body, @Variable("arguments") JsonNode arguments) {
        List<JsonNode> schemas = schemas(body);
        Found found = find(fields(schemas), arguments.path("field"));
        if (!found.field().format().isLink()) {
            throw new OpenProjectException(
                    "The custom field " + found.field().label() + " has no list of values: it takes "
                            + found.field().format().wanted() + ".");
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.set("field", described(found.field()));
        ArrayNode values = result.putArray("values");
        for (Allowed allowed : values(Caller.of(exchange), schemas, found)) {
            values.addObject()
                    .put("id", allowed.named().candidate().id())
                    .put("value", allowed.named().candidate().name());
        }
        return result;
    }

    private void addValues(Caller caller, List<JsonNode> schemas, Found found, ObjectNode described) {
        try {
            List<Allowed> values = values(caller, schemas, found);
            ArrayNode shown = described.putArray("values");
            values.stream()
                    .limit(SHOWN_VALUES)
                    .forEach(value -> shown.add(value.named().candidate().name()));
            if (values.size() > SHOWN_VALUES) {
                described.put("more_values", values.size() - SHOWN_VALUES);
            }
        } catch (OpenProjectException refused) {
            LOG.debug("The values of a custom field are not told", refused);
            described.put("values_not_told", "OpenProject tells them only to those who may write the field.");
        }
    }

    private List<Allowed> values(Caller caller, List<JsonNode> schemas, Found found) {
        List<Allowed> told = allowedValues.of(caller, found.field().property());
        if (!told.isEmpty()) {
            return told;
        }
        JsonNode form = form(caller, schemas.get(found.in().get(0)));
        return allowedValues.of(caller, form.path(found.field().key()));
    }

    /** The schema of the form that a schema belongs to; the schema itself when it is a form's. */
    private JsonNode form(Caller caller, JsonNode schema) {
        Matcher of = SCHEMA.matcher(Hal.link(schema, "self").path("href").asText());
        if (!of.matches()) {
            return schema;
        }
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        if (of.group(2) != null) {
            ObjectNode links = payload.putObject("_links");
            links.putObject("project").put("href", "/api/v3/projects/" + of.group(2));
            links.putObject("type").put("href", "/api/v3/types/" + of.group(3));
        }
        return metadata.formSchema(caller, "values of " + of.group(), "/" + of.group(1) + "/form", Map.of(), payload);
    }

    private static Found find(List<Found> fields, JsonNode wanted) {
        String key = wanted.isNumber() ? "customField" + wanted.asLong() : wanted.asText();
        try {
            CustomField field =
                    new CustomFields(fields.stream().map(Found::field).toList()).find(key);
            return fields.stream()
                    .filter(found -> found.field() == field)
                    .findFirst()
                    .orElseThrow();
        } catch (UnfitValueException unfit) {
            throw new OpenProjectException(
                    String.valueOf(unfit.getMessage()).replaceFirst("^custom_fields: ", "field: "));
        }
    }

    private static List<JsonNode> schemas(JsonNode body) {
        JsonNode elements = body.at("/_embedded/elements");
        List<JsonNode> schemas = new ArrayList<>();
        (elements.isArray() ? elements : List.of(body)).forEach(schemas::add);
        return schemas;
    }

    /** The fields of the schemas, each once. */
    private static List<Found> fields(List<JsonNode> schemas) {
        Map<String, Found> fields = new LinkedHashMap<>();
        for (int i = 0; i < schemas.size(); i++) {
            for (CustomField field : CustomFields.of(schemas.get(i)).all()) {
                fields.computeIfAbsent(field.key(), key -> new Found(field, new ArrayList<>()))
                        .in()
                        .add(i);
            }
        }
        return List.copyOf(fields.values());
    }

    private static ObjectNode described(CustomField field) {
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        described.put("id", Integer.parseInt(field.key().substring("customField".length())));
        described.put("label", field.label());
        described.put("format", field.format().name().toLowerCase(Locale.ROOT));
        flag(described, "multiple", field.multiple());
        flag(described, "required", field.property().path("required").asBoolean());
        flag(described, "read_only", !field.isWritable());
        return described;
    }

    private static void flag(ObjectNode object, String name, boolean set) {
        if (set) {
            object.put(name, true);
        }
    }
}
