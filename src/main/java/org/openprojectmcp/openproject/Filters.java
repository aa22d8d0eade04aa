package org.openprojectmcp.openproject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** Builds and checks the query parameter {@code filters}. */
public final class Filters {

    private Filters() {}

    /** The name that more than one of some filters has. In lists of work packages OpenProject heeds the last of them alone, and does not say so. */
    public static Optional<String> repeated(JsonNode filters) {
        Set<String> names = new HashSet<>();
        for (JsonNode filter : filters) {
            for (Iterator<String> own = filter.fieldNames(); own.hasNext(); ) {
                String name = own.next();
                if (!names.add(name)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    /** Adds a filter with one value. */
    public static void add(ArrayNode filters, String name, String operator, String value) {
        filters.addObject()
                .putObject(name)
                .put("operator", operator)
                .putArray("values")
                .add(value);
    }
}
