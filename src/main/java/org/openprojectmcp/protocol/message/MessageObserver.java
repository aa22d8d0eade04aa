package org.openprojectmcp.protocol.message;

/**
 * Sees the JSON-RPC messages that a server reads and writes, each with the revision it is of. What could not be read as a message, and the
 * refusal of that, belongs to no revision and is not shown. Called by the threads that carry the messages, at the same time by several:
 * thread-safe, and must neither block nor throw.
 */
public interface MessageObserver {

    /** Sees nothing, at no cost. */
    MessageObserver NONE = new MessageObserver() {
        @Override
        public MessageSink received(ProtocolVersion version, JsonRpcMessage message) {
            return answer -> {};
        }

        @Override
        public void sent(ProtocolVersion version, byte[] message) {}
    };

    /**
     * A client sent a message.
     *
     * @param message not to be kept: its parameters may be changed later
     * @return gets what is sent because of it, in order: notifications, requests to the client and at last its response
     */
    MessageSink received(ProtocolVersion version, JsonRpcMessage message);

    /** A message goes to a client that belongs to none of its own. */
    void sent(ProtocolVersion version, byte[] message);
}
