package org.openprojectmcp.protocol;

import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.MessageSink;
import org.openprojectmcp.protocol.message.Reply;

/** Shows what a reply sends to an observer, before it is sent. */
record ObservedReply(Reply reply, MessageSink observer) implements Reply {

    @Override
    public void send(byte[] message) {
        observer.send(message);
        reply.send(message);
    }

    @Override
    public void finish(int httpStatus, byte[] response) {
        observer.send(response);
        reply.finish(httpStatus, response);
    }

    @Override
    public void abandon() {
        reply.abandon();
    }

    @Override
    public void hold() throws McpException {
        reply.hold();
    }
}
