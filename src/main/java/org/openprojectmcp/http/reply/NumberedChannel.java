package org.openprojectmcp.http.reply;

/** An HTTP response whose events can have ids. Every method is called on the event loop of its connection. */
interface NumberedChannel extends ReplyChannel {

    /** An event without data, which gives the client an id to come back with. */
    void prime(String eventId);

    void event(String eventId, byte[] message);

    /** Says after how many milliseconds the client is to come back when the connection ends. */
    void retry(long millis);
}
