package org.openprojectmcp.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the members of a JSON object one by one: to let Jackson find out how a record is made costs a start more than to read all files. */
record Fields(JsonNode json) {

    String text(String name) {
        var value = json.path(name);
        if (!value.isTextual()) {
            throw new IllegalStateException("The demo data lacks the text " + name + " in " + json);
        }
        return value.textValue();
    }

    @Nullable
    String textOrNull(String name) {
        return json.path(name).textValue();
    }

    int number(String name) {
        return json.path(name).intValue();
    }

    @Nullable
    Integer numberOrNull(String name) {
        return json.hasNonNull(name) ? json.path(name).intValue() : null;
    }

    @Nullable
    Double decimalOrNull(String name) {
        return json.hasNonNull(name) ? json.path(name).doubleValue() : null;
    }

    boolean flag(String name) {
        return json.path(name).booleanValue();
    }

    @Nullable
    Boolean flagOrNull(String name) {
        return json.hasNonNull(name) ? json.path(name).booleanValue() : null;
    }

    /** The items of a list, empty when there is none. */
    <T> List<T> list(String name, Function<Fields, T> item) {
        return list(json.path(name), item);
    }

    List<String> texts(String name) {
        return list(name, item -> item.json.textValue());
    }

    static <T> List<T> list(JsonNode array, Function<Fields, T> item) {
        var items = new ArrayList<T>(array.size());
        for (var one : array) {
            items.add(item.apply(new Fields(one)));
        }
        return items;
    }
}
