package org.openprojectmcp.protocol.legacy;

import org.openprojectmcp.protocol.message.ClientCapabilities;
import org.openprojectmcp.protocol.message.ProtocolVersion;

/**
 * What a handshake settled, for a client that can be asked something.
 *
 * @param id unguessable; tells clients apart
 */
public record Session(String id, ProtocolVersion revision, ClientCapabilities capabilities) {}
