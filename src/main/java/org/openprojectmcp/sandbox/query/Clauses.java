package org.openprojectmcp.sandbox.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openprojectmcp.sandbox.http.ApiError;

/** Reads and writes the {@code filters} parameter. */
public final class Clauses {
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private Clauses() {}

    /**
     * The filters of a parameter. Only the first key of each object counts, a bare value is taken as a list of one.
     *
     * @param malformed what to refuse a text with that is not JSON
     */
    public static List<Clause> parse(String text, Function<String, ApiError> malformed) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw malformed.apply(text);
        }
        if (json == null || json.isMissingNode() || (json.isObject() && json.isEmpty())) {
            return List.of();
        }
        if (!json.isArray()) {
            throw ApiError.internal("undefined method 'each_with_object' for " + json);
        }
        var clauses = new ArrayList<Clause>();
        json.forEach(element -> clauses.add(clause(element)));
        return clauses;
    }

    /** The filters as the links of a collection repeat them. */
    public static String write(List<Clause> clauses) {
        ArrayNode array = JSON.createArrayNode();
        for (var clause : clauses) {
            var filter = array.addObject().putObject(clause.name());
            filter.put("operator", clause.operator());
            clause.values().forEach(filter.putArray("values")::add);
        }
        return array.toString();
    }

    /** The filters as the links of their own list repeat them: in camel case, without the end of a name that says it takes an id. */
    public static String link(List<Clause> clauses) {
        return write(clauses.stream()
                .map(clause -> new Clause(linkName(clause.name()), clause.operator(), clause.values()))
                .toList());
    }

    private static String linkName(String name) {
        var snake = FilterSet.snake(name);
        if (snake.equals("member")) {
            return "membership";
        }
        var camel = UNDERSCORE.matcher(snake).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
        return camel.length() > 2 && camel.endsWith("Id") ? camel.substring(0, camel.length() - 2) : camel;
    }

    private static String rubyName(JsonNode node) {
        if (node.isNull()) {
            return "nil";
        }
        var kind =
                node.isIntegralNumber() ? "Integer" : node.isNumber() ? "Float" : node.isTextual() ? "String" : "Array";
        return "an instance of " + (node.isObject() ? "Hash" : kind);
    }

    private static Clause clause(JsonNode element) {
        if (!element.isObject() || element.isEmpty()) {
            throw ApiError.internal("undefined method 'keys' for " + rubyName(element));
        }
        var first = element.fields().next();
        var values = new ArrayList<String>();
        var given = first.getValue().path("values");
        if (given.isArray()) {
            given.forEach(value -> values.add(value.isNull() ? "" : value.asText()));
        } else if (!given.isMissingNode() && !given.isNull()) {
            values.add(given.asText());
        }
        return new Clause(first.getKey(), first.getValue().path("operator").asText(""), List.copyOf(values));
    }
}
