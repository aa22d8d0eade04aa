package org.openprojectmcp.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A socket on which HTTP is spelt out, for what an HTTP client would not send or would hide. */
public final class RawConnection implements AutoCloseable {

    private static final int READ_TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private InputStream input;

    public RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(READ_TIMEOUT_MILLIS);
        input = socket.getInputStream();
    }

    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Sends {@code text} again and again until the server closes the connection. */
    public void trickle(String text, Duration pause) throws IOException {
        socket.setSoTimeout((int) pause.toMillis());
        PushbackInputStream in = new PushbackInputStream(socket.getInputStream());
        input = in;
        while (true) {
            try {
                send(text);
                int b = in.read();
                if (b >= 0) {
                    in.unread(b);
                }
                break;
            } catch (SocketTimeoutException nothingYet) {
                // so it goes on
            } catch (SocketException closed) {
                break;
            }
        }
        socket.setSoTimeout(READ_TIMEOUT_MILLIS);
    }

    /** Reads up to and including {@code end}, or to the end of the connection. */
    public String readUntil(String end) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (int b = input.read(); b >= 0; b = input.read()) {
            read.write(b);
            if (read.toString(ISO_8859_1).endsWith(end)) {
                break;
            }
        }
        return read.toString(ISO_8859_1);
    }

    /** Reads to the end of the connection. */
    public String readAll() throws IOException {
        return new String(input.readAllBytes(), ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
