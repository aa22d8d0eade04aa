package org.openprojectmcp.protocol;

import org.openprojectmcp.protocol.message.Era;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Notification;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Request;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.MessageObserver;
import org.openprojectmcp.protocol.message.MessageSink;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.Reply;

/** Shows an observer what comes and goes; where there is none, everything stays as it is, at no cost. Thread-safe. */
record ObservedMessages(MessageObserver observer) {

    /** The reply to a request, whose messages are shown. */
    Reply reply(Era era, Request request, Reply reply) {
        return nobody() ? reply : new ObservedReply(reply, observer.received(era.version(), request));
    }

    /** A stream of a client, whose messages are shown. */
    MessageSink stream(ProtocolVersion revision, MessageSink stream) {
        return nobody()
                ? stream
                : message -> {
                    observer.sent(revision, message);
                    stream.send(message);
                };
    }

    void received(ProtocolVersion revision, Notification notification) {
        observer.received(revision, notification);
    }

    /** Shows a request that was refused before it had a reply, and its refusal. */
    void refused(ProtocolVersion revision, Request request, McpException refusal) {
        if (!nobody()) {
            observer.received(revision, request).send(JsonRpcWriter.error(request.id(), refusal.error()));
        }
    }

    private boolean nobody() {
        return observer == MessageObserver.NONE;
    }
}
