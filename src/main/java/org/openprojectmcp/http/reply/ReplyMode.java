package org.openprojectmcp.http.reply;

/** How calls are answered when a client accepts both JSON and an event stream. */
public enum ReplyMode {
    /** Tool calls over an event stream, everything else as JSON unless there are notifications to send. */
    AUTO,
    /** As JSON wherever the protocol allows it; progress is then not sent. */
    JSON
}
