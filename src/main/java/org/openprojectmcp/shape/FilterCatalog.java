package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.openprojectmcp.openproject.metadata.Metadata.Kind;

/** By what lists of work packages can be filtered, ordered and grouped. Pure functions. */
final class FilterCatalog {

    private static final Map<String, Kind> LISTED =
            Map.of("Status", Kind.STATUSES, "Type", Kind.TYPES, "Priority", Kind.PRIORITIES, "Role", Kind.ROLES);

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("User", "people: names, ids or me"),
            Map.entry("WorkPackage", "work packages: ids or subjects"),
            Map.entry("Project", "projects: names, identifiers or ids"),
            Map.entry("Status", "statuses"),
            Map.entry("Type", "types"),
            Map.entry("Priority", "priorities"),
            Map.entry("Role", "roles"),
            Map.entry("Version", "versions: names or ids"),
            Map.entry("Category", "categories of the project: names or ids"),
            Map.entry("CustomOption", "ids of its options"),
            Map.entry("Integer", "a whole number"),
            Map.entry("Float", "a number"),
            Map.entry("Boolean", "true or false"),
            Map.entry("String", "words"),
            Map.entry("Date", "days; after t+, t- and the like a number of days"),
            Map.entry("DateTime", "days; after t- and the like a number of days"));

    private FilterCatalog() {}

    /**
     * The filters whose name or label has a text, all when it is empty; of a single one what it can be compared with, and without a text
     * the orders and groups.
     *
     * @param asked in lower case
     */
    static ObjectNode of(JsonNode known, String asked, Function<Kind, List<JsonNode>> lists) {
        ObjectNode catalog = JsonNodeFactory.instance.objectNode();
        ArrayNode filters = JsonNodeFactory.instance.arrayNode();
        known.path("filters").properties().forEach(filter -> {
            if (fits(filter.getKey(), filter.getValue().path("label").asText(), asked)) {
                filters.add(brief(filter.getKey(), filter.getValue()));
            }
        });
        JsonNode exact = known.path("filters").path(nameOf(known, asked));
        boolean single = !exact.isMissingNode() || filters.size() == 1;
        catalog.put("total", known.path("filters").size()).put("shown", single ? 1 : filters.size());
        if (single) {
            String name = exact.isMissingNode() ? filters.path(0).path("name").asText() : nameOf(known, asked);
            catalog.putArray("filters").add(full(name, known.path("filters").path(name), lists));
        } else {
            catalog.set("filters", filters);
        }
        if (asked.isEmpty()) {
            catalog.set("sort", labelled(known.path("orders")));
            catalog.set("group_by", labelled(known.path("groups")));
        }
        return catalog;
    }

    private static String nameOf(JsonNode known, String asked) {
        for (var filter : known.path("filters").properties()) {
            if (filter.getKey().toLowerCase(Locale.ROOT).equals(asked)
                    || filter.getValue()
                            .path("label")
                            .asText()
                            .toLowerCase(Locale.ROOT)
                            .equals(asked)) {
                return filter.getKey();
            }
        }
        return "";
    }

    private static boolean fits(String name, String label, String asked) {
        return name.toLowerCase(Locale.ROOT).contains(asked)
                || label.toLowerCase(Locale.ROOT).contains(asked);
    }

    private static ObjectNode brief(String name, JsonNode filter) {
        Writer out = new Writer();
        out.put("name", TextNode.valueOf(name));
        out.put("label", filter.path("label"));
        StringBuilder operators = new StringBuilder();
        filter.path("operators")
                .fieldNames()
                .forEachRemaining(symbol -> operators.append(symbol).append(' '));
        out.put("operators", TextNode.valueOf(operators.toString().strip()));
        out.put("values", TextNode.valueOf(VALUES.getOrDefault(type(filter), type(filter))));
        return out.result();
    }

    private static ObjectNode full(String name, JsonNode filter, Function<Kind, List<JsonNode>> lists) {
        ObjectNode full = brief(name, filter);
        ObjectNode operators = full.putObject("operators");
        filter.path("operators")
                .fieldNames()
                .forEachRemaining(symbol ->
                        operators.put(symbol, filter.path("titles").path(symbol).asText(symbol)));
        Kind kind = LISTED.get(type(filter));
        ArrayNode allowed = JsonNodeFactory.instance.arrayNode();
        if (kind != null) {
            lists.apply(kind).forEach(value -> allowed.addObject()
                    .put("id", value.path("id").asLong())
                    .put("name", value.path("name").asText()));
        } else {
            filter.path("allowed").forEach(allowed::add);
        }
        if (!allowed.isEmpty()) {
            full.set("allowed", allowed);
        }
        return full;
    }

    /** The type that most of its values have: days are counted after some operators, and dates after others. */
    private static String type(JsonNode filter) {
        String type = "";
        for (JsonNode of : filter.path("operators")) {
            String named = of.asText().substring(of.asText().indexOf(']') + 1);
            if (type.isEmpty() || (type.equals("Integer") && !named.isEmpty())) {
                type = named;
            }
        }
        return type;
    }

    private static ObjectNode labelled(JsonNode labels) {
        return labels.isObject() ? labels.deepCopy() : JsonNodeFactory.instance.objectNode();
    }
}
