package org.openprojectmcp.openproject.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.queries.QueryForm;

/**
 * The custom fields by which lists of work packages can be filtered, ordered and shown. The form of a query tells all of them in one
 * request; of its answer, hundreds of kilobytes, the small part is remembered. Thread-safe.
 */
final class QueryableFields {

    static final String OPERATORS = "operators";
    static final String SORTABLE = "sortable";

    private final Metadata metadata;
    private final OpenProject openProject;

    QueryableFields(OpenProject openProject, Metadata metadata) {
        this.openProject = openProject;
        this.metadata = metadata;
    }

    /** @param project {@code null} for lists of all projects, which know no fields whose values depend on one */
    CustomFields of(Caller caller, @Nullable Long project) {
        Supplier<JsonNode> read = () -> schema(QueryForm.schema(openProject, caller, project));
        return CustomFields.of(metadata.derived(caller, "queryable fields of " + project, read));
    }

    /** As the schema of a resource would describe the fields. */
    private static JsonNode schema(JsonNode form) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        for (JsonNode column : form.at("/columns/_embedded/allowedValues")) {
            String key = column.path("id").asText();
            if (CustomField.isKey(key)) {
                schema.putObject(key).set("name", column.path("name"));
            }
        }
        for (JsonNode order : form.at("/sortBy/_embedded/allowedValues")) {
            String key = order.path("id").asText().replaceFirst("-(asc|desc)$", "");
            if (schema.get(key) instanceof ObjectNode property) {
                property.put(SORTABLE, true);
            }
        }
        for (JsonNode filter : form.at("/_embedded/filtersSchemas/_embedded/elements")) {
            addFilter(schema, filter);
        }
        return schema;
    }

    private static void addFilter(ObjectNode schema, JsonNode filter) {
        String self = Hal.link(filter, "self").path("href").asText();
        String key = self.substring(self.lastIndexOf('/') + 1);
        if (!CustomField.isKey(key)) {
            return;
        }
        ObjectNode property = schema.withObjectProperty(key);
        property.set("name", filter.at("/filter/_links/allowedValues/0/title"));
        filter.at("/_dependencies/0/dependencies").properties().forEach(dependency -> {
            String operator = dependency.getKey().substring(dependency.getKey().lastIndexOf('/') + 1);
            property.withArray(OPERATORS).add(URLDecoder.decode(operator, StandardCharsets.UTF_8));
            JsonNode values = dependency.getValue().path("values");
            String type = values.path("type").asText().replaceFirst("^\\[\\d*]", "");
            // days from today are whole numbers, whatever else the field can be compared with
            if (!type.isEmpty() && (!property.has("type") || type.equals("Date"))) {
                property.put("type", type);
                property.set("_links", values.path("_links"));
                if (values.has("_embedded")) {
                    property.set("_embedded", values.path("_embedded"));
                }
            }
        });
    }
}
