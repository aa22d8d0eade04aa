package org.openprojectmcp.openproject;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** Builds the query parameter {@code filters}. */
public final class Filters {

    private Filters() {}

    /** Adds a filter with one value. */
    public static void add(ArrayNode filters, String name, String operator, String value) {
        filters.addObject()
                .putObject(name)
                .put("operator", operator)
                .putArray("values")
                .add(value);
    }
}
