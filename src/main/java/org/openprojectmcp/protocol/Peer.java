package org.openprojectmcp.protocol;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.protocol.message.ServerStream;

/**
 * The client behind a message.
 *
 * @param identity compares equal for messages of one client, as far as that can be told
 * @param credentials the client's own key, if it has to bring one
 * @param stream the 2024-11-05 stream on which the client gets all its messages, if it opened one
 */
public record Peer(Object identity, @Nullable Credentials credentials, @Nullable ServerStream stream) {}
