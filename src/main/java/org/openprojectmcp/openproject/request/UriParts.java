package org.openprojectmcp.openproject.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.OpenProjectException;

/** Paths and queries in which every value is encoded: no value can reach beyond its own place. Pure functions. */
public final class UriParts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_]+)}");
    private static final Pattern LITERAL = Pattern.compile("/|(/[A-Za-z0-9_{}-]+)+");
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    private UriParts() {}

    /**
     * Fills a path template.
     *
     * @param value gives the value for a name
     * @throws IllegalArgumentException when the template is none, or a value is missing
     * @throws OpenProjectException when a value cannot be a part of a path
     */
    public static String path(String template, Function<String, @Nullable Object> value) {
        if (!LITERAL.matcher(template).matches()) {
            throw new IllegalArgumentException("not a path template: " + template);
        }
        Matcher matcher = PLACEHOLDER.matcher(template);
        return matcher.replaceAll(
                match -> Matcher.quoteReplacement(segment(match.group(1), value.apply(match.group(1)))));
    }

    /** The members of {@code query} as a query string; nulls are left out, objects and arrays are sent as JSON. */
    static String query(ObjectNode query) {
        return query.properties().stream()
                .filter(entry -> !entry.getValue().isNull())
                .map(entry -> encode(entry.getKey()) + '=' + encode(text(entry.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String segment(String name, @Nullable Object value) {
        String text = value instanceof JsonNode node ? node.asText() : value == null ? "" : value.toString();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no value for {" + name + "} of the path");
        }
        if (".".equals(text) || "..".equals(text)) {
            throw new OpenProjectException("'" + text + "' is no valid " + name.replace('_', ' ') + ".");
        }
        return encode(text);
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (UNRESERVED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
