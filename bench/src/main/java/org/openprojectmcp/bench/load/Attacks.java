package org.openprojectmcp.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Connections that are used as nobody should. Each attack ends all that it opened and says what came of it. */
public final class Attacks {

    private static final String HEAD = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private static final int READ_TIMEOUT_MS = 60_000;
    private static final int SILENT = 1_000;
    private static final int STREAMS = 10_000;
    private static final int DEPTH = 100_000;
    private static final int PIPELINED = 1_000;
    private static final int CHUNKS = 30_000;
    private static final int HEADERS = 10_000;
    private static final int MEGABYTES = 100;

    private final int port;

    public Attacks(int port) {
        this.port = port;
    }

    /** One of them. */
    @FunctionalInterface
    public interface Attack {

        /** What came of it, in a few words. */
        String run() throws IOException;
    }

    /** All of them, by name. */
    public Map<String, Attack> all() {
        Map<String, Attack> all = new LinkedHashMap<>();
        all.put("connections that never send", () -> held(""));
        all.put("heads that never end", () -> held("POST /mcp HTTP/1.1\r\nX-Slow: "));
        all.put("bodies that never come", () -> held(HEAD + "Content-Length: 100\r\n\r\n{"));
        all.put("streams opened and dropped", this::streams);
        all.put("100 MB announced", () -> status(HEAD + "Content-Length: " + (MEGABYTES << 20) + "\r\n\r\n"));
        all.put("100 MB in chunks", this::largeChunks);
        all.put("JSON 100,000 deep", () -> {
            String body = "[".repeat(DEPTH) + "]".repeat(DEPTH);
            return status(HEAD + "Content-Length: " + body.length() + "\r\n\r\n" + body);
        });
        all.put("chunks of one byte", () -> status(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunks()));
        all.put("requests in one go", this::pipelined);
        all.put("10,000 headers", () -> status(HEAD + "X-Flood: x\r\n".repeat(HEADERS) + "\r\n"));
        return all;
    }

    private String held(String sent) throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < SILENT; i++) {
                Socket socket = connect();
                open.add(socket);
                send(socket, sent);
            }
            return open.size() + ", a call meanwhile: " + status(ping());
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private String streams() throws IOException {
        for (int i = 0; i < STREAMS; i++) {
            try (Socket socket = connect()) {
                send(socket, "GET /sse HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");
                if (!read(socket, "event: endpoint").contains("event: endpoint")) {
                    return "refused after " + i;
                }
            }
        }
        return String.valueOf(STREAMS);
    }

    private String largeChunks() throws IOException {
        String megabyte = "100000\r\n" + " ".repeat(1 << 20) + "\r\n";
        int sent = 0;
        try (Socket socket = connect()) {
            send(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
            for (; sent < MEGABYTES; sent++) {
                send(socket, megabyte);
            }
            return "taken";
        } catch (SocketException cut) {
            return "cut after about " + sent + " MB";
        }
    }

    private String pipelined() throws IOException {
        try (Socket socket = connect()) {
            send(socket, ping().repeat(PIPELINED));
            for (int i = 0; i < PIPELINED; i++) {
                if (!read(socket, "\"result\":{}}").endsWith("\"result\":{}}")) {
                    return "ended after " + i;
                }
            }
        }
        return String.valueOf(PIPELINED);
    }

    private static String chunks() {
        return "1\r\n \r\n".repeat(CHUNKS) + Integer.toHexString(PING.length()) + "\r\n" + PING + "\r\n0\r\n\r\n";
    }

    private static String ping() {
        return HEAD + "Content-Length: " + PING.length() + "\r\n\r\n" + PING;
    }

    /** The status of the answer, or how it ended without. */
    private String status(String request) throws IOException {
        try (Socket socket = connect()) {
            send(socket, request);
            String line = read(socket, "\r\n");
            return line.isEmpty() ? "closed" : line.split(" ", 3)[1];
        } catch (SocketException cut) {
            return "cut";
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(READ_TIMEOUT_MS);
        // closing leaves nothing behind, or the ports would be used up
        socket.setSoLinger(true, 0);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private static String read(Socket socket, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            read.append((char) b);
            if (read.length() >= end.length() && read.indexOf(end, read.length() - end.length()) >= 0) {
                break;
            }
        }
        return read.toString();
    }
}
