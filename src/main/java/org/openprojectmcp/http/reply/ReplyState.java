package org.openprojectmcp.http.reply;

/** How far a reply has come. */
enum ReplyState {
    /** Nothing was written; the reply can still become JSON or an event stream. */
    PENDING,
    /** The head of an event stream was written. */
    STREAMING,
    /** Nothing more will be written: the reply is complete, or the client has gone. */
    ENDED
}
