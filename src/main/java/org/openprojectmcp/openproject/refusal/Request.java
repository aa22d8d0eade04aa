package org.openprojectmcp.openproject.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;

/**
 * The request that failed.
 *
 * @param path the filled path, below {@code /api/v3}
 * @param body what it sent as JSON; a missing node when that was nothing, or a file
 * @param exchange the exchange that made it
 */
public record Request(String method, String path, JsonNode body, Exchange exchange) {

    private static final String FORM = "/form";
    private static final Pattern COLLECTION = Pattern.compile("/[a-z_]+");
    private static final Pattern ONE = Pattern.compile("/[a-z_]+/[^/]+");

    /** Whether the request changed nothing, whatever came of it: a read, or a form that only checks. */
    boolean isHarmless() {
        return "GET".equals(method) || path.endsWith(FORM);
    }

    /** The path of the write that a form checks; else its own. */
    String checkedPath() {
        return path.endsWith(FORM) ? path.substring(0, path.length() - FORM.length()) : path;
    }

    /** The method, or that of the write which a form checks. */
    String purpose() {
        return path.endsWith(FORM) && ONE.matcher(checkedPath()).matches() ? "PATCH" : method;
    }

    /** What the request was to do, in words: {@code change work package 7}. */
    String doing() {
        String verb =
                switch (purpose()) {
                    case "GET" -> "read ";
                    case "POST" ->
                        COLLECTION.matcher(checkedPath()).matches()
                                ? "create "
                                : checkedPath().endsWith("/copy") ? "copy " : "add to ";
                    case "DELETE" -> path.contains("/watchers/") ? "remove watchers of " : "delete ";
                    default -> "change ";
                };
        return verb + subject();
    }

    /** What the request was about, in words: {@code work package 7}. */
    String subject() {
        return Subject.of(path);
    }
}
