package org.openprojectmcp.protocol.message;

/** Where the notifications that belong to a request or a stream go. Thread-safe; keeps the order of one thread. */
@FunctionalInterface
public interface MessageSink {

    /** Sends one JSON-RPC message, serialized as UTF-8 without line breaks; dropped when nobody listens any more. */
    void send(byte[] message);
}
