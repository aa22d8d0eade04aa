package org.openprojectmcp.protocol.request;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.protocol.legacy.Session;
import org.openprojectmcp.protocol.message.ServerStream;

/**
 * The client behind a message.
 *
 * @param identity compares equal for messages of one client, as far as that can be told
 * @param traits by which it is told from others when it names no session
 * @param credentials the client's own key, if it has to bring one
 * @param stream on which the client gets what belongs to no request: the one of 2024-11-05, or those of its session
 * @param session the session that the message belongs to, if it names one
 */
public record Peer(
        Object identity,
        Object traits,
        @Nullable Credentials credentials,
        @Nullable ServerStream stream,
        @Nullable Session session) {

    /** A client without a session. */
    public Peer(Object identity, @Nullable Credentials credentials, @Nullable ServerStream stream) {
        this(identity, identity, credentials, stream, null);
    }

    /** The same client with a stream. */
    public Peer on(ServerStream opened) {
        return new Peer(identity, traits, credentials, opened, session);
    }

    /** The same client in its session, whose id tells it from every other. */
    public Peer in(Session joined) {
        return new Peer(joined.id(), traits, credentials, stream, joined);
    }
}
