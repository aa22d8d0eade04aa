package org.openprojectmcp.http.reply;

/** The forms that the reply to one request may take. */
public enum ReplyStyle {
    /** JSON; notifications are dropped. */
    JSON,
    /** JSON, or an event stream from the first notification on. */
    JSON_UNLESS_NOTIFIED,
    /** An event stream. */
    STREAM;

    boolean mayStream() {
        return this != JSON;
    }
}
