package org.openprojectmcp.openproject.queries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Filters of a list, as the body of a saved query has them: with links instead of names and ids. Pure functions. */
public final class FilterLinks {

    private static final String API = "/api/v3/";

    /** Where the values of a type are, when it is not the type in the plural. */
    private static final Map<String, String> COLLECTIONS = Map.of(
            "Status", "statuses",
            "Category", "categories",
            "Priority", "priorities",
            "WorkPackage", "work_packages",
            "CustomOption", "custom_options",
            "ProjectPhaseDefinition", "project_phase_definitions");

    private FilterLinks() {}

    /**
     * Converts them.
     *
     * @param filters as the parameter of a list has them
     * @param known what {@link QueryForm} tells of the filters
     */
    public static ArrayNode of(JsonNode filters, JsonNode known) {
        ArrayNode linked = JsonNodeFactory.instance.arrayNode();
        for (JsonNode filter : filters) {
            filter.properties().forEach(named -> linked.add(filter(named.getKey(), named.getValue(), known)));
        }
        return linked;
    }

    private static ObjectNode filter(String name, JsonNode filter, JsonNode known) {
        String operator = filter.path("operator").asText();
        JsonNode operators = known.path("filters").path(name).path(QueryForm.OPERATORS);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ObjectNode links = result.putObject("_links");
        links.putObject("filter").put("href", API + "queries/filters/" + name);
        links.putObject("operator")
                .put("href", API + "queries/operators/" + URLEncoder.encode(operator, StandardCharsets.UTF_8));
        String type = linkedType(operators);
        if (type.isEmpty()) {
            result.set("values", filter.path("values"));
            return result;
        }
        ArrayNode values = links.putArray("values");
        for (JsonNode value : filter.path("values")) {
            values.addObject().put("href", API + collection(type) + "/" + value.asText());
        }
        return result;
    }

    /** The type of the things that a filter links to; empty when its values are plain. */
    private static String linkedType(JsonNode operators) {
        for (JsonNode type : operators) {
            if (type.asText().startsWith("[]")) {
                return type.asText().substring(2);
            }
        }
        return "";
    }

    private static String collection(String type) {
        return COLLECTIONS.getOrDefault(type, type.toLowerCase(Locale.ROOT) + "s");
    }
}
