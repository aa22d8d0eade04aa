package org.openprojectmcp.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends requests one after the other, on one connection as long as that is possible. Belongs to one thread. */
public final class HostileConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    public HostileConnection(int port) {
        this.port = port;
    }

    /**
     * Sends a request and reads its answer; a stream that stays open is dropped after its first event.
     *
     * @throws java.net.SocketTimeoutException when none comes
     */
    public Answer exchange(HostileInput input) throws IOException {
        Socket open = socket == null ? connect() : socket;
        try {
            open.getOutputStream().write(input.wire());
            if (input.broken()) {
                open.shutdownOutput();
            }
            return read(input);
        } catch (SocketException closedEarly) {
            // a server that refuses a head closes without reading the rest
            drop();
            return input.broken() ? Answer.NONE : new Answer(0, "", closedEarly.toString());
        } finally {
            if (input.broken()) {
                drop();
            }
        }
    }

    @Override
    public void close() throws IOException {
        drop();
    }

    private Socket connect() throws IOException {
        Socket open = new Socket(InetAddress.getLoopbackAddress(), port);
        open.setSoTimeout(PATIENCE_MILLIS);
        // closing leaves nothing behind, or the ports would be used up
        open.setSoLinger(true, 0);
        in = new BufferedInputStream(open.getInputStream());
        socket = open;
        return open;
    }

    private void drop() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private Answer read(HostileInput input) throws IOException {
        String head = head();
        if (head.startsWith("HTTP/1.1 100")) {
            head = head();
        }
        if (head.isEmpty()) {
            drop();
            return Answer.NONE;
        }
        int status = Integer.parseInt(head.split(" ", 3)[1]);
        String lower = head.toLowerCase(Locale.ROOT);
        String body = "";
        if (lower.contains("\r\ntransfer-encoding: chunked")) {
            body = chunks();
        } else if (lower.contains("\r\ncontent-length: ") && !input.isHead()) {
            String length = lower.split("\r\ncontent-length: ", 2)[1];
            body = text(in.readNBytes(Integer.parseInt(length.substring(0, length.indexOf('\r')))));
        }
        // what Vert.x itself refuses has no body, and it closes the connection without saying so
        boolean refusedUnread = status >= 400 && body.isEmpty();
        if (refusedUnread || lower.contains("\r\nconnection: close") || head.startsWith("HTTP/1.0")) {
            drop();
        }
        return new Answer(status, head, body);
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = line(); !line.equals("\r\n") && !line.isEmpty(); line = line()) {
            head.append(line);
        }
        return head.toString();
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        while (true) {
            String size = line().strip();
            if (size.isEmpty()) {
                drop();
                return body.toString();
            }
            byte[] chunk = in.readNBytes(Integer.parseInt(size, 16));
            line();
            if (chunk.length == 0) {
                return body.toString();
            }
            body.append(text(chunk));
            if (staysOpen(body)) {
                drop();
                return body.toString();
            }
        }
    }

    private static boolean staysOpen(StringBuilder body) {
        return body.indexOf("event: endpoint") >= 0 || body.indexOf("notifications/subscriptions/acknowledged") >= 0;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        return line.toString(ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
