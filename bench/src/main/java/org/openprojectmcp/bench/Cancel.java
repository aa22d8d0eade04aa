package org.openprojectmcp.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openprojectmcp.bench.load.Call;
import org.openprojectmcp.bench.load.Client;
import org.openprojectmcp.bench.server.Distribution;
import org.openprojectmcp.bench.server.ServerProcess;
import org.openprojectmcp.bench.server.Stub;

/**
 * How long it takes from a client's giving a call up until the request to OpenProject is given up, while OpenProject takes a minute to
 * answer. Options: {@code --calls} of each kind.
 */
final class Cancel implements Bench.Program {

    private static final Duration LATENCY = Duration.ofMinutes(1);
    private static final int LIMIT_SECONDS = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Starts a call of a work package. */
    private interface Kind {
        /** @return what gives the call up */
        GivingUp start(int port, int workPackage) throws IOException;
    }

    private interface GivingUp {
        void run() throws IOException, InterruptedException;
    }

    @Override
    public void run(Options options, Figures figures) throws Exception {
        int calls = options.number("calls", 50);
        Path routes = Distribution.copyOfRoutes(Optional.of("get_work_package"));
        try (Stub stub = new Stub(LATENCY);
                ServerProcess server = Distribution.start(routes, stub.url())) {
            new Client(server).awaitTools();
            measure("2026-07-28, the connection is closed", this::modern, calls, stub, server, figures);
            measure("2025-11-25, notifications/cancelled", this::legacy, calls, stub, server, figures);
        }
    }

    private static void measure(String name, Kind kind, int calls, Stub stub, ServerProcess server, Figures figures)
            throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            int workPackage = 1 + call % Stub.WORK_PACKAGES;
            GivingUp givingUp = kind.start(server.port(), workPackage);
            Integer arrived = stub.waiting().poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            stub.gone().clear();
            long before = System.nanoTime();
            givingUp.run();
            Stub.Gone gone = stub.gone().poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (arrived == null || arrived != workPackage || gone == null || gone.workPackage() != workPackage) {
                throw new IllegalStateException(
                        name + ": call " + call + " was not given up within " + LIMIT_SECONDS + " s");
            }
            nanos.add(gone.at() - before);
        }
        nanos.sort(null);
        figures.add(name + ": median", "%.1f ms", nanos.get(nanos.size() / 2) / 1e6);
        figures.atMost(name + ": slowest of " + calls, nanos.get(nanos.size() - 1) / 1e6, 1000, " ms");
    }

    private GivingUp modern(int port, int workPackage) throws IOException {
        String body =
                """
                {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_work_package","arguments":{"work_package":%d},
                 "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}"""
                        .formatted(workPackage);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write(("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: "
                                + Call.JSON_OR_STREAM
                                + "\r\nMCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\nMcp-Name: get_work_package"
                                + "\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n" + body)
                        .getBytes(UTF_8));
        return socket::close;
    }

    private GivingUp legacy(int port, int workPackage) {
        http.sendAsync(
                post(
                        port,
                        """
                        {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"get_work_package","arguments":{"work_package":%d}}}"""
                                .formatted(workPackage)),
                HttpResponse.BodyHandlers.discarding());
        return () -> http.send(
                post(
                        port,
                        """
                        {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7}}"""),
                HttpResponse.BodyHandlers.discarding());
    }

    private static HttpRequest post(int port, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .header("Content-Type", "application/json")
                .header("Accept", Call.JSON_OR_STREAM)
                .header("MCP-Protocol-Version", Call.REVISION)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
