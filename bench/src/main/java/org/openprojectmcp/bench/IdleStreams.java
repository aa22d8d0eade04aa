package org.openprojectmcp.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.openprojectmcp.bench.load.Call;
import org.openprojectmcp.bench.load.Client;
import org.openprojectmcp.bench.load.Load;
import org.openprojectmcp.bench.load.Streams;
import org.openprojectmcp.bench.server.Distribution;
import org.openprojectmcp.bench.server.Futures;
import org.openprojectmcp.bench.server.ServerProcess;
import org.openprojectmcp.bench.server.Stub;

/**
 * What streams cost on which nothing happens. Options: {@code --streams}, {@code --kind listen|legacy} (both when absent). Both ends of
 * each stream need a file descriptor: {@code ulimit -n} must be above the number of streams.
 */
final class IdleStreams implements Bench.Program {

    private static final int WARM_UP_STREAMS = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final int SETTLE_MS = 5000;

    @Override
    public void run(Options options, Figures figures) throws Exception {
        String kind = options.text("kind", "");
        for (Streams.Kind one : Streams.Kind.values()) {
            if (kind.isEmpty() || one == Streams.Kind.valueOf(kind.toUpperCase(Locale.ROOT))) {
                measure(one, options.number("streams", 5000), figures);
            }
        }
    }

    private static void measure(Streams.Kind kind, int count, Figures figures) throws Exception {
        String name = kind.name().toLowerCase(Locale.ROOT);
        Path routes = Distribution.copyOfRoutes(Optional.of("get_work_package"));
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (Stub stub = new Stub(Duration.ZERO);
                ServerProcess server = Distribution.start(routes, stub.url())) {
            new Client(server).awaitTools();
            Load.run(vertx, server.port(), 16, Call.getWorkPackage(Call.JSON_OR_STREAM), WARM_UP);
            try (Streams first = new Streams(vertx, server.port(), kind, WARM_UP_STREAMS)) {
                first.open(WARM_UP_STREAMS);
            }
            Thread.sleep(SETTLE_MS);
            double heap = server.liveHeapMegabytes();
            int threads = server.threads();
            double resident = server.residentMegabytes();
            try (Streams streams = new Streams(vertx, server.port(), kind, count)) {
                streams.open(count);
                Thread.sleep(SETTLE_MS);
                double heapWithStreams = server.liveHeapMegabytes();
                int threadsWithStreams = server.threads();
                figures.atLeast(name + ": open streams", streams.open(), count, "");
                figures.atMost(name + ": more threads (" + threads + " before)", threadsWithStreams - threads, 2, "");
                figures.atMost(name + ": more live heap", heapWithStreams - heap, 40, " MB");
                figures.add(
                        name + ": resident before, with streams",
                        "%.0f MB, %.0f MB",
                        resident,
                        server.residentMegabytes());
            }
        } finally {
            Futures.await(vertx.close());
        }
    }
}
