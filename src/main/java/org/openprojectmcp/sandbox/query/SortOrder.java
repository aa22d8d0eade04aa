package org.openprojectmcp.sandbox.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.language.Text;

/**
 * The orders that a list knows.
 *
 * @param <T> the rows it orders
 */
public final class SortOrder<T> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Comparator<T>> orders = new LinkedHashMap<>();

    /**
     * One criterion of a request.
     *
     * @param name as it was sent
     */
    public record Criterion(String name, boolean descending) {}

    /** Adds an order under a name in snake case. */
    public SortOrder<T> add(String name, Comparator<T> ascending) {
        orders.put(name, ascending);
        return this;
    }

    /** Whether there is an order of that name. */
    public boolean knows(String name) {
        return orders.containsKey(FilterSet.snake(name));
    }

    /**
     * The order of a {@code sortBy} parameter, {@code null} without one.
     *
     * @throws ApiError 400 for an unknown name
     */
    public @Nullable Comparator<T> comparator(@Nullable String sortBy) {
        if (sortBy == null) {
            return null;
        }
        var faults = new ArrayList<Text>();
        Comparator<T> all = null;
        for (var criterion : parse(sortBy)) {
            var order = orders.get(FilterSet.snake(criterion.name()));
            if (order == null) {
                faults.add(Text.of("error.unknown_order", criterion.name()));
                continue;
            }
            var directed = criterion.descending() ? order.reversed() : order;
            all = all == null ? directed : all.thenComparing(directed);
        }
        if (!faults.isEmpty()) {
            throw ApiError.invalidQuery(faults.get(0));
        }
        return all;
    }

    /** The criteria of a {@code sortBy} parameter; what is no JSON is an internal error. */
    public static List<Criterion> parse(String sortBy) {
        return parse(sortBy, Malformed::failure);
    }

    /**
     * The criteria of a {@code sortBy} parameter, either pairs or texts with a colon.
     *
     * @param malformed what to refuse a text with that is not JSON
     */
    public static List<Criterion> parse(String sortBy, Function<String, ApiError> malformed) {
        try {
            var criteria = new ArrayList<Criterion>();
            for (var element : JSON.readTree(sortBy)) {
                criteria.add(criterion(element));
            }
            return criteria;
        } catch (JsonProcessingException e) {
            throw malformed.apply(sortBy);
        }
    }

    private static Criterion criterion(JsonNode element) {
        if (element.isArray()) {
            return new Criterion(
                    element.path(0).asText(), "desc".equals(element.path(1).asText()));
        }
        var parts = element.asText().split(":", 2);
        return new Criterion(parts[0], parts.length > 1 && parts[1].equals("desc"));
    }
}
