package org.openprojectmcp.sandbox.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.http.Request;

/** The parameters of a request: those of the address and those of a body that is a form or JSON. */
final class Parameters {
    private final Map<String, String> values = new HashMap<>();

    private Parameters() {}

    static Parameters of(Request request) {
        var parameters = new Parameters();
        request.query().forEach(parameters::put);
        if (request.json().isObject() && !request.json().isEmpty()) {
            request.json().fields().forEachRemaining(field -> parameters.put(field.getKey(), field.getValue()));
        } else if (request.raw().length() > 0) {
            Query.parse(request.text()).forEach(parameters::put);
        }
        return parameters;
    }

    /** A parameter, {@code null} when it is missing or blank. */
    @Nullable
    String find(String name) {
        var value = values.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** A parameter; refuses with {@code invalid_request} without it. */
    String required(String name) {
        var value = find(name);
        if (value == null) {
            throw OAuthErrors.invalidRequest(name);
        }
        return value;
    }

    private void put(String name, List<String> given) {
        values.put(name, given.get(given.size() - 1));
    }

    private void put(String name, JsonNode given) {
        values.put(name, given.asText());
    }
}
