package org.openprojectmcp.bench.load;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A closed loop of GET requests to an OpenProject: each caller has a thread and a connection of its own, asks for the addresses one after
 * the other, each beginning at another one, and looks at the status, the length and the first bytes of each answer. It takes as little of
 * the machine as it can, since both sides share the processors.
 */
public final class ListLoad {

    private static final int BUFFER = 1 << 16;
    private static final int READ_LIMIT_MS = 30_000;

    private final int port;
    private final List<byte[]> requests;
    private final byte[] beginning;

    /**
     * @param paths what is asked for, below the host
     * @param beginning what each body must begin with
     */
    public ListLoad(int port, String key, List<String> paths, String beginning) {
        this.port = port;
        this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
        String credentials = Base64.getEncoder().encodeToString(("apikey:" + key).getBytes(StandardCharsets.US_ASCII));
        this.requests = paths.stream()
                .map(path -> "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic " + credentials
                        + "\r\n\r\n")
                .map(request -> request.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    /** Runs so many callers for a while. */
    public Outcome run(int callers, Duration duration, Duration pause) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(callers);
        try {
            long begun = System.nanoTime();
            List<Future<Outcome>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int first = caller * requests.size() / callers;
                running.add(threads.submit(() -> call(first, begun + duration.toNanos(), pause)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : running) {
                outcomes.add(one.get());
            }
            Outcome all = Outcome.of(outcomes);
            all.took(Duration.ofNanos(System.nanoTime() - begun));
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A caller gave up", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Outcome call(int first, long end, Duration pause) throws IOException, InterruptedException {
        Outcome outcome = new Outcome();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(READ_LIMIT_MS);
            var in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream(), BUFFER));
            byte[] body = new byte[BUFFER];
            for (int at = first; System.nanoTime() < end; at = (at + 1) % requests.size()) {
                long sent = System.nanoTime();
                socket.getOutputStream().write(requests.get(at));
                Head head = Head.read(in);
                if (body.length < head.length) {
                    body = new byte[2 * head.length];
                }
                in.readFully(body, 0, head.length);
                if (head.status == 200 && begins(body, head.length)) {
                    outcome.answered(System.nanoTime() - sent);
                } else {
                    outcome.failed(head.status + ": "
                            + new String(body, 0, Math.min(300, head.length), StandardCharsets.UTF_8));
                }
                if (!pause.isZero()) {
                    Thread.sleep(pause.toMillis());
                }
            }
        }
        return outcome;
    }

    private boolean begins(byte[] body, int length) {
        return length >= beginning.length && Arrays.equals(body, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** The head of an answer. */
    private record Head(int status, int length) {

        private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

        static Head read(DataInputStream in) throws IOException {
            byte[] line = new byte[1024];
            int size = line(in, line);
            int status = Integer.parseInt(new String(line, 9, 3, StandardCharsets.US_ASCII));
            int length = 0;
            for (size = line(in, line); size > 0; size = line(in, line)) {
                if (size > LENGTH.length && isLength(line)) {
                    length = Integer.parseInt(
                            new String(line, LENGTH.length, size - LENGTH.length, StandardCharsets.US_ASCII).strip());
                }
            }
            return new Head(status, length);
        }

        private static boolean isLength(byte[] line) {
            for (int i = 0; i < LENGTH.length; i++) {
                if (Character.toLowerCase(line[i]) != LENGTH[i]) {
                    return false;
                }
            }
            return true;
        }

        private static int line(DataInputStream in, byte[] line) throws IOException {
            int size = 0;
            for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
                line[size++] = (byte) next;
            }
            return size > 0 && line[size - 1] == '\r' ? size - 1 : size;
        }
    }
}
