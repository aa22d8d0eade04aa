package org.openprojectmcp.sandbox.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes query strings. */
public final class Query {
    private Query() {}

    /** The decoded parameters in the order of their first appearance. */
    public static Map<String, List<String>> parse(@Nullable String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        for (var pair : query.split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty()) {
                parameters
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /**
     * Parameters as OpenProject writes them into addresses: sorted by name, everything but {@code [A-Za-z0-9._-]} escaped. A name that
     * ends with {@code []} is repeated for each of its values, which commas separate.
     */
    public static String of(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(e -> e.getKey().endsWith("[]")
                        ? Stream.of(e.getValue().split(",")).map(value -> pair(e.getKey(), value))
                        : Stream.of(pair(e.getKey(), e.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return encode(name) + "=" + encode(value);
    }

    /** One escaped value. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** An escaped text; as it is when an escape is malformed. */
    public static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformedEscape) {
            return text;
        }
    }
}
