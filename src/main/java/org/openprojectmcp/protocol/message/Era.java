package org.openprojectmcp.protocol.message;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** What differs between the protocol with a handshake and the one without: how results and errors look, and what ends a call. */
public interface Era {

    /** The revision in which the request is to be read and answered. */
    ProtocolVersion version();

    /** Writes {@code result} as a JSON object. */
    void writeResult(JsonGenerator json, McpResult result) throws IOException;

    McpError unknownMethod(String method);

    /** @param message says that nothing is there, and what may have been meant */
    McpError unknownResource(String uri, String message);

    /** Whether a client that closes the connection has given its request up. */
    default boolean cancelsOnDisconnect() {
        return version().isModern();
    }
}
