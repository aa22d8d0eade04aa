package org.openprojectmcp.openproject.client;

import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What an answer says besides its body. Travels in the exchange property {@link #PROPERTY}. */
public record AnswerHead(
        int status, @Nullable String contentType, @Nullable String location, @Nullable String retryAfter) {

    /** The exchange property that holds the head of the last answer. */
    public static final String PROPERTY = "OpenProjectAnswerHead";

    /** What a response says. */
    static AnswerHead of(HttpResponse response) {
        return new AnswerHead(
                response.getCode(),
                value(response, HttpHeaders.CONTENT_TYPE),
                value(response, HttpHeaders.LOCATION),
                value(response, HttpHeaders.RETRY_AFTER));
    }

    private static @Nullable String value(HttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
