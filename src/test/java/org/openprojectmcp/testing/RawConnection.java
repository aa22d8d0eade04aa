package org.openprojectmcp.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A socket on which HTTP is spelt out, for what an HTTP client would not send or would hide. */
public final class RawConnection implements AutoCloseable {

    private static final int READ_TIMEOUT_MILLIS = 20_000;

    private final Socket socket;

    public RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(READ_TIMEOUT_MILLIS);
    }

    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads up to and including {@code end}, or to the end of the connection. */
    public String readUntil(String end) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (int b = socket.getInputStream().read();
                b >= 0;
                b = socket.getInputStream().read()) {
            read.write(b);
            if (read.toString(ISO_8859_1).endsWith(end)) {
                break;
            }
        }
        return read.toString(ISO_8859_1);
    }

    /** Reads to the end of the connection. */
    public String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
