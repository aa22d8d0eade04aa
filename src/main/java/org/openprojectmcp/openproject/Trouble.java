package org.openprojectmcp.openproject;

import org.jspecify.annotations.Nullable;

/** Why OpenProject did not do what it was asked, as far as it decides who can help. */
public enum Trouble {
    /** Nothing answers, or not in time. */
    NO_ANSWER,
    /** 401: the key is not accepted. */
    KEY_REFUSED,
    /** 403: the user of the key may not do this. */
    NOT_PERMITTED,
    /** 404: it does not exist, or the user of the key does not see it. */
    NOT_FOUND,
    /** 409: it was changed meanwhile. */
    CONFLICT,
    /** 400, 422: values that OpenProject does not take. */
    INVALID,
    /** 429: too many requests. */
    BUSY,
    /** 5xx: OpenProject itself failed, or a proxy in front of it. */
    FAILED,
    /** What answers is not the API of OpenProject. */
    OTHER;

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int MISSING = 404;
    private static final int CHANGED = 409;
    private static final int MALFORMED = 400;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;

    /** What a refusal means; {@code null} for one of this server's own, which never reached OpenProject. */
    public static @Nullable Trouble of(OpenProjectException refusal) {
        if (refusal.status() == 0) {
            boolean asked = refusal.getCause() != null || refusal.isOutcomeUnknown();
            return asked ? NO_ANSWER : null;
        }
        return switch (refusal.status()) {
            case UNAUTHORIZED -> KEY_REFUSED;
            case FORBIDDEN -> NOT_PERMITTED;
            case MISSING -> NOT_FOUND;
            case CHANGED -> CONFLICT;
            case MALFORMED, UNPROCESSABLE -> INVALID;
            case TOO_MANY -> BUSY;
            default -> refusal.status() >= SERVER_ERRORS ? FAILED : OTHER;
        };
    }
}
