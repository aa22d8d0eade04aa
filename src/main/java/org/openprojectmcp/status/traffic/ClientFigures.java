package org.openprojectmcp.status.traffic;

import java.time.Instant;

/**
 * What a client did since the start.
 *
 * @param name as it says; empty for all that do not say
 * @param revision of the protocol: that of its last handshake, or of its last request where there is none
 * @param handshakes how often it connected; 0 for revisions without a handshake
 * @param requests handshakes and calls among them
 */
public record ClientFigures(
        String name,
        String version,
        String revision,
        long handshakes,
        long requests,
        long calls,
        Instant first,
        Instant last) {}
