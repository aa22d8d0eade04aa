package org.openprojectmcp.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.openprojectmcp.bench.load.Call;
import org.openprojectmcp.bench.load.Client;
import org.openprojectmcp.bench.load.Load;
import org.openprojectmcp.bench.load.Outcome;
import org.openprojectmcp.bench.server.Distribution;
import org.openprojectmcp.bench.server.Futures;
import org.openprojectmcp.bench.server.ServerProcess;
import org.openprojectmcp.bench.server.Stub;

/**
 * Saves the file of {@code get_work_package} again and again while 16 callers use the tool. Each version says its number in the title
 * and in the result. An answer is right when its version is neither older than one that was live before the call was sent nor newer
 * than the last one saved. Options: {@code --saves}, {@code --pause} seconds between them.
 */
final class Reload implements Bench.Program {

    private static final int CALLERS = 16;
    private static final int POLL_MS = 20;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int WARM_UP_CALLS = 20_000;

    private final AtomicInteger saved = new AtomicInteger();
    private final AtomicInteger live = new AtomicInteger();

    @Override
    public void run(Options options, Figures figures) throws Exception {
        Path routes = Distribution.copyOfRoutes(Optional.empty());
        ToolFile file = ToolFile.of(routes, "get_work_package");
        file.save(saved.get());
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (Stub stub = new Stub(Duration.ZERO);
                ServerProcess server = Distribution.start(routes, stub.url())) {
            Client client = new Client(server);
            client.awaitTools();
            Call call = new Call(Call.JSON_OR_STREAM, "get_work_package", "work_package", this::judge);
            Load.warmUp(vertx, server.port(), CALLERS, call, WARM_UP_CALLS);
            Load load = new Load(vertx, server.port(), CALLERS, call);
            double[] seconds = new double[options.number("saves", 20)];
            for (int i = 0; i < seconds.length; i++) {
                Thread.sleep(options.seconds("pause", 1).toMillis());
                seconds[i] = secondsUntilLive(client, call, file);
            }
            Outcome outcome = load.stop();
            figures.add("saves, median until live", "%d, %.2f s", seconds.length, Figures.median(seconds));
            figures.atMost("slowest save until live", Figures.most(seconds), 2, " s");
            figures.add("calls meanwhile", "%,d, %,.0f a second", outcome.calls(), outcome.callsPerSecond());
            figures.failures("all", List.of(outcome));
        } finally {
            Futures.await(vertx.close());
        }
    }

    private double secondsUntilLive(Client client, Call call, ToolFile file) throws IOException, InterruptedException {
        int version = saved.incrementAndGet();
        long begun = System.nanoTime();
        file.save(version);
        Call newOnly = new Call(call.accept(), call.tool(), call.argument(), () -> exactly(version));
        while (!client.titles().contains(ToolFile.title(version)) || client.fault(newOnly, 1) != null) {
            if (System.nanoTime() - begun > LIMIT.toNanos()) {
                throw new IllegalStateException("Version " + version + " was not live within " + LIMIT);
            }
            Thread.sleep(POLL_MS);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        live.set(version);
        return seconds;
    }

    private Call.Judge judge() {
        int atLeast = live.get();
        return (workPackage, structuredContent) -> {
            int version = structuredContent.getInteger(ToolFile.FIELD, -1);
            return version < atLeast || version > saved.get()
                    ? "version " + version + ", live was " + atLeast + ", saved " + saved.get()
                    : Call.rightWorkPackage(workPackage, structuredContent);
        };
    }

    private static Call.Judge exactly(int version) {
        return (workPackage, structuredContent) ->
                structuredContent.getInteger(ToolFile.FIELD, -1) == version ? null : "not version " + version;
    }
}
