package org.openprojectmcp.openproject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * OpenProject refused a request, or could not be asked. The message is complete and meant for the caller: it says what was wrong, what
 * is allowed and how to go on; it holds no key, no stack and no page of a proxy.
 */
public final class OpenProjectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String errorIdentifier;
    private final transient List<Fault> faults;
    private final boolean outcomeUnknown;

    /**
     * @param status the HTTP status, 0 when there was no answer
     * @param errorIdentifier the last part of OpenProject's error identifier: {@code UpdateConflict}
     * @param outcomeUnknown whether a write may or may not have been done
     */
    public OpenProjectException(
            String message,
            int status,
            @Nullable String errorIdentifier,
            List<Fault> faults,
            boolean outcomeUnknown,
            @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.errorIdentifier = errorIdentifier;
        this.faults = List.copyOf(faults);
        this.outcomeUnknown = outcomeUnknown;
    }

    /** A refusal of this server's own, before OpenProject was asked. */
    public OpenProjectException(String message) {
        this(message, 0, null, List.of(), false, null);
    }

    /** The HTTP status; 0 when there was no answer. */
    public int status() {
        return status;
    }

    /** The last part of OpenProject's error identifier, if it sent one. */
    public @Nullable String errorIdentifier() {
        return errorIdentifier;
    }

    /** What OpenProject found wrong with single attributes. */
    public List<Fault> faults() {
        return faults;
    }

    /** Whether the request was a write of which nobody knows if it was done. */
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }

    /** The same refusal with another text; it replaces this one and does not name it as its cause. */
    public OpenProjectException withMessage(String message) {
        return new OpenProjectException(message, status, errorIdentifier, faults, outcomeUnknown, getCause());
    }

    /**
     * One attribute and what OpenProject says about it, in the language of the key's user.
     *
     * @param attribute the API's name of it, {@code dueDate}; empty when the message is about the whole
     */
    public record Fault(String attribute, String message) {}
}
