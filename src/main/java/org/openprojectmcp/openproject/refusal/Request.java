package org.openprojectmcp.openproject.refusal;

import org.apache.camel.Exchange;

/**
 * The request that failed.
 *
 * @param path the filled path, below {@code /api/v3}
 * @param exchange the exchange that made it
 */
public record Request(String method, String path, Exchange exchange) {

    /** Whether the request changed nothing, whatever came of it: a read, or a form that only checks. */
    boolean isHarmless() {
        return "GET".equals(method) || path.endsWith("/form");
    }

    /** What the request was about, in words: {@code work package 7}. */
    String subject() {
        return Subject.of(path);
    }
}
