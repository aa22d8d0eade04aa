package org.openprojectmcp.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.access.Caller;

/**
 * One authenticated request to a route.
 *
 * @param path the path below the host, without query
 * @param parameters the values of the route's path variables
 * @param query the decoded query parameters, each with all its values; {@code a[]=} is kept under {@code a[]}
 * @param json the body; an empty object when none was sent
 * @param raw the body as it was sent
 */
public record Request(
        String method,
        String path,
        Map<String, String> parameters,
        Map<String, List<String>> query,
        Map<String, String> headers,
        Caller caller,
        JsonNode json,
        Buffer raw) {

    /** A path variable as text. */
    public String parameter(String name) {
        var value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no variable " + name);
        }
        return value;
    }

    /** The numeric path variable {@code id}; anything else is 404. */
    public int id() {
        return id("id");
    }

    /** A numeric path variable; anything else is 404. */
    public int id(String name) {
        var value = parameter(name);
        if (value.isEmpty() || value.length() > 9 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw ApiError.notFound();
        }
        return Integer.parseInt(value);
    }

    /** The last value of a query parameter, or {@code null}. */
    public @Nullable String queryValue(String name) {
        var values = query.get(name);
        return values == null || values.isEmpty() ? null : values.get(values.size() - 1);
    }

    /** A query parameter that is on: {@code true}, {@code t} or {@code 1}. */
    public boolean queryFlag(String name) {
        var value = queryValue(name);
        return "true".equals(value) || "t".equals(value) || "1".equals(value);
    }

    /** The body as text. */
    public String text() {
        return raw.toString(StandardCharsets.UTF_8);
    }

    /** The parts of a multipart body, by their names; the last of a name counts. */
    public Map<String, Part> parts() {
        return Multipart.parts(headers.getOrDefault("content-type", ""), raw);
    }

    /** The body as an object; {@code []} and {@code null} count as empty, other values are an internal error. */
    public ObjectNode body() {
        return RequestBody.object(json);
    }
}
