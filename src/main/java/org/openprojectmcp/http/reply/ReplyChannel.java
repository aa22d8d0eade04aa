package org.openprojectmcp.http.reply;

/** The HTTP response behind a reply. Every method is called on the event loop of its connection. */
interface ReplyChannel {

    /** The whole response: a JSON body. */
    void json(int status, byte[] body);

    /** The whole response: an event stream of one event. */
    void singleEvent(byte[] message);

    /** The whole response: a status and nothing else. */
    void empty(int status);

    /** The head of an event stream. */
    void open();

    void event(byte[] message);

    /** A line that clients ignore, to show that the connection is alive. */
    void comment();

    /** Ends the event stream. */
    void end();

    /** Closes the connection of a stream that its client can resume, which is told to do so after so many milliseconds. */
    default void disconnect(long retryMillis) {}

    /** Whether the client is there to read what is sent. */
    default boolean isConnected() {
        return true;
    }

    /** The client has closed the connection; whether the reply goes on without it. */
    default boolean outlivesConnection() {
        return false;
    }

    /** Whether the client has not yet read much of what was sent. */
    boolean isCongested();

    /** Cuts the connection. */
    void drop();
}
