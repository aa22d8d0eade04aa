package org.openprojectmcp.openproject.queries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;

/**
 * What the form of a query tells of an instance or a project: by what lists of work packages are filtered, ordered and grouped. Of its
 * answer, hundreds of kilobytes, the small part is remembered. Thread-safe.
 */
public final class QueryForm {

    /** The members of a filter: its label, and the type of its values by operator, empty where there are none. */
    static final String LABEL = "label";

    static final String OPERATORS = "operators";
    static final String TITLES = "titles";
    static final String ALLOWED = "allowed";

    private final OpenProject openProject;
    private final Metadata metadata;

    public QueryForm(OpenProject openProject, Metadata metadata) {
        this.openProject = openProject;
        this.metadata = metadata;
    }

    /**
     * The schema of queries as the form has it.
     *
     * @param project {@code null} for queries of all projects
     */
    public static JsonNode schema(OpenProject openProject, Caller caller, @Nullable Long project) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        if (project != null) {
            query.putObject("_links").putObject("project").put("href", "/api/v3/projects/" + project);
        }
        return openProject.post(caller, "/queries/form", Map.of(), query).at("/_embedded/schema");
    }

    /** {@code {"filters": {name: {"label", "operators": {"=": "[]User"}, "titles", "allowed"}}, "orders": {id: label}, "groups": {id: label}}}. */
    public JsonNode known(Caller caller, @Nullable Long project) {
        return metadata.derived(
                caller, "filters, orders and groups of " + project, () -> small(schema(openProject, caller, project)));
    }

    private static JsonNode small(JsonNode schema) {
        ObjectNode small = JsonNodeFactory.instance.objectNode();
        ObjectNode filters = small.putObject("filters");
        for (JsonNode filter : schema.at("/_embedded/filtersSchemas/_embedded/elements")) {
            String self = Hal.link(filter, "self").path("href").asText();
            filter(filters.putObject(last(self)), filter);
        }
        ObjectNode orders = small.putObject("orders");
        for (JsonNode order : schema.at("/sortBy/_embedded/allowedValues")) {
            if (order.path("id").asText().endsWith("-asc")) {
                JsonNode column = Hal.link(order, "column");
                orders.put(
                        last(column.path("href").asText()), column.path("title").asText());
            }
        }
        ObjectNode groups = small.putObject("groups");
        schema.at("/groupBy/_embedded/allowedValues")
                .forEach(group -> groups.set(group.path("id").asText(), group.path("name")));
        return small;
    }

    private static void filter(ObjectNode small, JsonNode filter) {
        small.set(LABEL, filter.at("/filter/_links/allowedValues/0/title"));
        ObjectNode operators = small.putObject(OPERATORS);
        filter.at("/_dependencies/0/dependencies").properties().forEach(operator -> {
            JsonNode values = operator.getValue().path("values");
            operators.put(last(operator.getKey()), values.path("type").asText(""));
            if (!small.has(ALLOWED)) {
                allowed(small, values.at("/_embedded/allowedValues"));
            }
        });
        ObjectNode titles = small.putObject(TITLES);
        filter.at("/operator/_links/allowedValues")
                .forEach(operator -> titles.set(last(operator.path("href").asText()), operator.path("title")));
    }

    private static void allowed(ObjectNode small, JsonNode values) {
        for (JsonNode value : values) {
            ObjectNode allowed = small.withArray(ALLOWED).addObject();
            allowed.set("id", value.path("id"));
            allowed.set("name", value.has("name") ? value.path("name") : value.path("value"));
        }
    }

    /** What stands at the end of an address. */
    public static String last(String href) {
        return URLDecoder.decode(href.substring(href.lastIndexOf('/') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
