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

    /** Whether the client has not yet read much of what was sent. */
    boolean isCongested();

    /** Cuts the connection. */
    void drop();
}
