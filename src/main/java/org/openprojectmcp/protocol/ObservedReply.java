package org.openprojectmcp.protocol;

import java.time.Duration;
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
    public void disconnect(Duration retry) {
        reply.disconnect(retry);
    }

    @Override
    public void hold() throws McpException {
        reply.hold();
    }

    @Override
    public boolean carriesRequests() {
        return reply.carriesRequests();
    }

    @Override
    public void request(byte[] message) {
        observer.send(message);
        reply.request(message);
    }

    @Override
    public Runnable onGone(Runnable action) {
        return reply.onGone(action);
    }
}
