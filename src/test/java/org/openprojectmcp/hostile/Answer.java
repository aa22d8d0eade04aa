package org.openprojectmcp.hostile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What came back.
 *
 * @param status 0 when the connection was closed without an answer
 * @param body without its transfer encoding; of a stream that stays open only the first event
 */
public record Answer(int status, String head, String body) {

    /** What an answer must never show: where it comes from. */
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[\\w.$]+\\(|\\.java:\\d|org\\.(openprojectmcp|apache)|com\\.fasterxml|io\\.(vertx|netty)|java\\.(lang|util)");

    private static final String FAULT = "\"code\":-32603";
    /** The status of a request that was cancelled. */
    private static final int CANCELLED = 204;

    /** What Vert.x answers to a version of HTTP that does not exist. */
    private static final int NO_SUCH_HTTP = 501;

    static final Answer NONE = new Answer(0, "", "");

    /** Which rule it breaks, as the answer to {@code input}. */
    public Optional<String> fault(HostileInput input) {
        if (status >= 500 && !isOverload() && !(input.broken() && status == NO_SUCH_HTTP)) {
            return Optional.of("a status of 5xx");
        }
        if (INSIDES.matcher(body).find() || INSIDES.matcher(head).find()) {
            return Optional.of("it shows the insides of the server");
        }
        if (body.contains(FAULT)) {
            return Optional.of("the server failed");
        }
        if (status == 0 && !input.broken()) {
            return Optional.of("no answer");
        }
        String id = input.id();
        if (id != null && status != CANCELLED && !names(id)) {
            return Optional.of("the answer to request " + id + " has not its id");
        }
        return Optional.empty();
    }

    /** 503 is documented for too much at once, and says when to come back. */
    private boolean isOverload() {
        return status == 503 && head.toLowerCase(Locale.ROOT).contains("retry-after");
    }

    private boolean names(String id) {
        return body.contains("\"jsonrpc\":\"2.0\"")
                && (body.contains("\"id\":" + id + ",")
                        || body.contains("\"id\":" + id + "}")
                        || body.contains("subscriptionId\":" + id + "}"));
    }
}
