package org.openprojectmcp;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * A port that the server is to listen on.
 *
 * @param setting where it is set, for people
 */
record Port(String host, int number, String setting) {

    /**
     * Camel logs a warning when it cannot listen and goes on without the port: a server without its port is none.
     *
     * @throws PortTakenException when it cannot be listened on
     */
    void requireFree() throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            // as Vert.x does: connections of an earlier server that still linger are no obstacle
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), number));
        } catch (BindException | UnknownHostException inUse) {
            throw new PortTakenException(host, number, setting);
        }
    }
}
