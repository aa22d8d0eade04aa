package org.openprojectmcp.protocol.message;

/** A stream from the server to one client that outlives single requests. Thread-safe. */
public interface ServerStream extends MessageSink {

    /**
     * Runs {@code action} when the stream has ended, at once if it already has.
     *
     * @return forgets the action again
     */
    Runnable onClose(Runnable action);
}
