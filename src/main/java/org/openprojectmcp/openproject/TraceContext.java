package org.openprojectmcp.openproject;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a call is part of, as W3C Trace Context writes it. Travels in the exchange property {@link #PROPERTY}, and with the
 * requests to OpenProject unchanged: this server adds no span of its own. Immutable.
 *
 * @param state what the systems on the way noted, {@code tracestate}
 */
public record TraceContext(String parent, @Nullable String state) {

    /** The exchange property that holds the trace of a call. */
    public static final String PROPERTY = "OpenProjectTraceContext";

    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern MEMBER =
            Pattern.compile("[ \\t]*([a-z0-9][a-z0-9_@*/-]{0,255}=[\\x21-\\x2b\\x2d-\\x3c\\x3e-\\x7e]{1,256})?[ \\t]*");
    private static final int LONGEST_STATE = 512;
    private static final int MOST_MEMBERS = 32;
    private static final int TRACE_ID = 3;
    private static final int TRACE_ID_DIGITS = 32;

    /**
     * Reads what a caller sent. What is not well-formed is left out, as the standard wants it: without a parent there is no trace, and a
     * state alone may be lost.
     */
    public static Optional<TraceContext> of(@Nullable String parent, @Nullable String state) {
        return parent != null && PARENT.matcher(parent).matches()
                ? Optional.of(new TraceContext(parent, isWellFormed(state) ? state : null))
                : Optional.empty();
    }

    /** The 32 hexadecimal digits that all spans of the trace have in common. */
    public String traceId() {
        return parent.substring(TRACE_ID, TRACE_ID + TRACE_ID_DIGITS);
    }

    private static boolean isWellFormed(@Nullable String state) {
        if (state == null || state.isBlank() || state.length() > LONGEST_STATE) {
            return false;
        }
        String[] members = state.split(",", -1);
        if (members.length > MOST_MEMBERS) {
            return false;
        }
        for (String member : members) {
            if (!MEMBER.matcher(member).matches()) {
                return false;
            }
        }
        return true;
    }
}
