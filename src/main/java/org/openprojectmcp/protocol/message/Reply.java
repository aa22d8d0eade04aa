package org.openprojectmcp.protocol.message;

import java.time.Duration;

/**
 * The one reply to a request. What is sent before its end are notifications that belong to the request. Thread-safe; after the end, or
 * when the client has gone, everything is dropped.
 */
public interface Reply extends MessageSink {

    /** The reply to what has no reply. */
    Reply NONE = new Reply() {
        @Override
        public void send(byte[] message) {}

        @Override
        public void finish(int httpStatus, byte[] response) {}

        @Override
        public void abandon() {}

        @Override
        public void hold() {}
    };

    /**
     * Ends the reply with a response.
     *
     * @param httpStatus the status of the reply, unless it already is a stream
     * @param response a JSON-RPC response, serialized without line breaks
     */
    void finish(int httpStatus, byte[] response);

    /** Ends the reply without a response, because the client does not want one any more. */
    void abandon();

    /**
     * Closes the connection of the reply while its request goes on; the client comes back for the rest. Nothing happens where a client
     * cannot do so.
     *
     * @param retry after which the client is to come back
     */
    default void disconnect(Duration retry) {}

    /**
     * Makes the reply a stream that stays open until {@link #finish}.
     *
     * @throws McpException when the client does not accept a stream, or no more are allowed
     */
    void hold() throws McpException;

    /** Whether {@link #request} can reach the client. */
    default boolean carriesRequests() {
        return false;
    }

    /** Sends a request of this server, one JSON-RPC message; the reply becomes a stream if it is none yet. */
    default void request(byte[] message) {
        send(message);
    }

    /**
     * Runs {@code action} when the client has closed the connection before the reply was complete, or where it can come back, has not done
     * so for a while; at once if it already has gone. The action must not block.
     *
     * @return forgets the action again
     */
    default Runnable onGone(Runnable action) {
        return () -> {};
    }
}
