package org.openprojectmcp.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openprojectmcp.bench.load.Call;
import org.openprojectmcp.bench.load.Client;
import org.openprojectmcp.bench.load.Load;
import org.openprojectmcp.bench.load.Outcome;
import org.openprojectmcp.bench.server.Comparator;
import org.openprojectmcp.bench.server.Cpu;
import org.openprojectmcp.bench.server.Distribution;
import org.openprojectmcp.bench.server.Futures;
import org.openprojectmcp.bench.server.ServerProcess;
import org.openprojectmcp.bench.server.Stub;

/**
 * {@code get_work_package} beside the {@link Comparator}'s, in alternating rounds. Options: {@code --rounds}, {@code --seconds} a round,
 * {@code --warmup} calls before, {@code --connections}.
 */
final class Throughput implements Bench.Program {

    private static final double LEAST_SHARE_OF_CALLS = 0.8;
    private static final double MOST_CPU_PER_CALL = 1.3;

    /** A server and how it is called. */
    private record Way(String name, ServerProcess server, Call call) {}

    /** One way in one round. */
    private record Round(double callsPerSecond, double cpuMicrosPerCall, double requestsPerCall, Outcome outcome) {}

    @Override
    public void run(Options options, Figures figures) throws Exception {
        int connections = options.number("connections", 64);
        Path routes = Distribution.copyOfRoutes(Optional.of("get_work_package"));
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (Stub stub = new Stub(Duration.ZERO);
                ServerProcess ours = Distribution.start(routes, stub.url());
                ServerProcess comparator = Comparator.start(stub.url())) {
            List<Way> ways = List.of(
                    new Way("openproject-mcp, SSE", ours, Call.getWorkPackage(Call.JSON_OR_STREAM)),
                    new Way("comparator", comparator, Call.getWorkPackage(Call.JSON_OR_STREAM)),
                    new Way("openproject-mcp, JSON", ours, Call.getWorkPackage(Call.JSON)));
            for (Way way : ways) {
                new Client(way.server).awaitTools();
                Load.warmUp(vertx, way.server.port(), connections, way.call, options.number("warmup", 50_000));
            }
            Duration busy = Cpu.ofMachine();
            Duration own = own(ours, comparator);
            List<List<Round>> rounds = new ArrayList<>();
            for (int i = 0; i < options.number("rounds", 5); i++) {
                List<Round> round = new ArrayList<>();
                for (Way way : ways) {
                    round.add(round(vertx, stub, way, connections, options.seconds("seconds", 8)));
                }
                rounds.add(round);
            }
            double others = Cpu.ofMachine()
                    .minus(busy)
                    .minus(own(ours, comparator).minus(own))
                    .toMillis();
            figures.add(
                    "processor time taken by others",
                    "%.0f %%",
                    100 * others / Cpu.ofMachine().minus(busy).toMillis());
            figures.add("work package of the stub", "%,d bytes", stub.bytes());
            report(figures, ways, rounds);
            figures.add("unexpected requests to the stub", "%s", stub.unknown());
        } finally {
            Futures.await(vertx.close());
        }
    }

    /** What the servers and this process, with its load and its stub, have used. */
    private static Duration own(ServerProcess ours, ServerProcess comparator) throws IOException {
        return ours.cpu().plus(comparator.cpu()).plus(Cpu.ofSelf());
    }

    private static Round round(Vertx vertx, Stub stub, Way way, int connections, Duration duration)
            throws IOException, InterruptedException {
        Duration cpu = way.server.cpu();
        long requests = stub.requests();
        Outcome outcome = Load.run(vertx, way.server.port(), connections, way.call, duration);
        double calls = Math.max(1, outcome.calls());
        Duration used = way.server.cpu().minus(cpu);
        return new Round(
                outcome.callsPerSecond(), used.toNanos() / 1e3 / calls, (stub.requests() - requests) / calls, outcome);
    }

    private static void report(Figures figures, List<Way> ways, List<List<Round>> rounds) {
        for (int i = 0; i < rounds.size(); i++) {
            List<Round> round = rounds.get(i);
            figures.add(
                    "round " + (i + 1),
                    "%,.0f | %,.0f | %,.0f calls/s; ratio %.2f (JSON %.2f)",
                    round.get(0).callsPerSecond,
                    round.get(1).callsPerSecond,
                    round.get(2).callsPerSecond,
                    round.get(0).callsPerSecond / round.get(1).callsPerSecond,
                    round.get(2).callsPerSecond / round.get(1).callsPerSecond);
        }
        for (int i = 0; i < ways.size(); i++) {
            int way = i;
            List<Round> all = rounds.stream().map(round -> round.get(way)).toList();
            figures.add(
                    ways.get(i).name,
                    "%,.0f calls/s, %.0f µs CPU and %.2f requests a call, p50 %.1f ms, p99 %.1f ms",
                    median(all, Round::callsPerSecond),
                    median(all, Round::cpuMicrosPerCall),
                    median(all, Round::requestsPerCall),
                    median(all, round -> round.outcome.percentile(0.5)),
                    median(all, round -> round.outcome.percentile(0.99)));
            figures.failures(ways.get(i).name, all.stream().map(Round::outcome).toList());
        }
        figures.atLeast(
                "calls a second, of the comparator's",
                ratio(rounds, 0, Round::callsPerSecond),
                LEAST_SHARE_OF_CALLS,
                "");
        figures.atMost(
                "CPU a call, of the comparator's", ratio(rounds, 0, Round::cpuMicrosPerCall), MOST_CPU_PER_CALL, "");
        figures.add(
                "the same with JSON replies",
                "%.2f and %.2f",
                ratio(rounds, 2, Round::callsPerSecond),
                ratio(rounds, 2, Round::cpuMicrosPerCall));
    }

    private interface Figure {

        double of(Round round);
    }

    private static double median(List<Round> rounds, Figure figure) {
        return Figures.median(rounds.stream().mapToDouble(figure::of).toArray());
    }

    private static double ratio(List<List<Round>> rounds, int way, Figure figure) {
        return Figures.median(rounds.stream()
                .mapToDouble(round -> figure.of(round.get(way)) / figure.of(round.get(1)))
                .toArray());
    }
}
