package org.openprojectmcp;

/** A port that the server needs is in use. The message is one line that names the port, its setting and the remedy. */
final class PortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTakenException(String host, int port, String setting) {
        super(
                "Port %d on %s cannot be listened on: it is in use, or the address is not this machine's. Set %s, or end what holds it."
                        .formatted(port, host, setting));
    }
}
