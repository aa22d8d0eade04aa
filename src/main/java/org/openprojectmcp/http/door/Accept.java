package org.openprojectmcp.http.door;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.http.reply.ReplyStyle;

/** What a client accepts, as far as it matters here. A client that does not say gets JSON. */
record Accept(boolean json, boolean eventStream, boolean anything) {

    static Accept of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Accept(false, false, true);
        }
        String lower = header.toLowerCase(Locale.ROOT);
        return new Accept(
                lower.contains("application/json"), lower.contains("text/event-stream"), lower.contains("*/*"));
    }

    /** Whether a stream may be sent where the protocol has nothing else to offer. */
    boolean allowsStream() {
        return eventStream || anything;
    }

    /** @param longRunning whether the answer may take a while, so that a stream is better */
    ReplyStyle style(Settings.Reply mode, boolean longRunning) {
        if (!eventStream) {
            return ReplyStyle.JSON;
        }
        if (!json && !anything) {
            return ReplyStyle.STREAM;
        }
        if (mode == Settings.Reply.JSON) {
            return ReplyStyle.JSON;
        }
        return longRunning ? ReplyStyle.STREAM : ReplyStyle.JSON_UNLESS_NOTIFIED;
    }
}
