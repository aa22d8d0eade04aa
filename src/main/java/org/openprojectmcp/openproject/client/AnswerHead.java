package org.openprojectmcp.openproject.client;

import org.jspecify.annotations.Nullable;

/** What an answer says besides its body. Travels in the exchange property {@link #PROPERTY}. */
public record AnswerHead(
        int status, @Nullable String contentType, @Nullable String location, @Nullable String retryAfter) {

    /** The exchange property that holds the head of the last answer. */
    public static final String PROPERTY = "OpenProjectAnswerHead";
}
