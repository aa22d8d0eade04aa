package org.openprojectmcp.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openprojectmcp.bench.load.Call;
import org.openprojectmcp.bench.load.Client;
import org.openprojectmcp.bench.load.Load;
import org.openprojectmcp.bench.load.Outcome;
import org.openprojectmcp.bench.server.Cpu;
import org.openprojectmcp.bench.server.Distribution;
import org.openprojectmcp.bench.server.Futures;
import org.openprojectmcp.bench.server.ServerProcess;
import org.openprojectmcp.bench.server.Stub;

/**
 * Many callers of {@code get_work_package} while OpenProject takes 100 ms to answer. Options: {@code --callers}, {@code --warmup} calls
 * before, {@code --seconds}.
 */
final class SlowUpstream implements Bench.Program {

    private static final Duration LATENCY = Duration.ofMillis(100);
    private static final int SAMPLE_MS = 250;

    @Override
    public void run(Options options, Figures figures) throws Exception {
        int callers = options.number("callers", 1000);
        Path routes = Distribution.copyOfRoutes(Optional.of("get_work_package"));
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (Stub stub = new Stub(LATENCY);
                ServerProcess server = Distribution.start(routes, stub.url())) {
            new Client(server).awaitTools();
            Call call = Call.getWorkPackage(Call.JSON_OR_STREAM);
            Load.warmUp(vertx, server.port(), callers, call, options.number("warmup", 80_000));
            Duration busy = Cpu.ofMachine();
            Duration cpu = server.cpu();
            Duration self = Cpu.ofSelf();
            Load load = new Load(vertx, server.port(), callers, call);
            int threads = mostThreads(server, options.seconds("seconds", 15));
            Outcome outcome = load.stop();
            busy = Cpu.ofMachine().minus(busy);
            cpu = server.cpu().minus(cpu);
            self = Cpu.ofSelf().minus(self);
            figures.add(
                    "processor time: others, server, load and stub",
                    "%.0f %%, %.0f µs and %.0f µs a call",
                    100.0 * busy.minus(cpu).minus(self).toMillis() / busy.toMillis(),
                    cpu.toNanos() / 1e3 / outcome.calls(),
                    self.toNanos() / 1e3 / outcome.calls());
            figures.add("callers, latency of the stub", "%,d, %d ms", callers, LATENCY.toMillis());
            figures.atMost("p50", outcome.percentile(0.5), 150, " ms");
            figures.add("p90, p99", "%.0f ms, %.0f ms", outcome.percentile(0.9), outcome.percentile(0.99));
            figures.atLeast("calls a second", outcome.callsPerSecond(), 5000, "");
            figures.atMost("OS threads", threads, 60, "");
            figures.add("resident memory", "%.0f MB", server.residentMegabytes());
            figures.failures("all", List.of(outcome));
            figures.add("unexpected requests to the stub", "%s", stub.unknown());
        } finally {
            Futures.await(vertx.close());
        }
    }

    private static int mostThreads(ServerProcess server, Duration duration) throws InterruptedException {
        int most = 0;
        for (long end = System.nanoTime() + duration.toNanos(); System.nanoTime() < end; Thread.sleep(SAMPLE_MS)) {
            most = Math.max(most, server.threads());
        }
        return most;
    }
}
