package org.openprojectmcp.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.openprojectmcp.bench.load.ListLoad;
import org.openprojectmcp.bench.load.Outcome;
import org.openprojectmcp.bench.server.Cpu;
import org.openprojectmcp.bench.server.Distribution;
import org.openprojectmcp.bench.server.SandboxStarts;
import org.openprojectmcp.bench.server.ServerProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The embedded OpenProject alone, with generated work: calls of lists, memory, how long others wait, start. Options:
 * {@code --work-packages}, {@code --callers}, {@code --seconds} a figure, {@code --warmup} seconds before, {@code --pages} that are asked
 * for in turn.
 */
final class SandboxLists implements Bench.Program {

    private static final String LISTS = "/api/v3/work_packages?pageSize=20&filters=";
    private static final String COLUMNS =
            "&select=total,count,elements/id,elements/subject,elements/status,elements/type,"
                    + "elements/assignee,elements/startDate,elements/dueDate,elements/self,elements/project";
    private static final String BEGINNING = "{\"_type\":\"WorkPackageCollection\",\"total\":";
    private static final String SELECTED = "{\"count\":";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Override
    public void run(Options options, Figures figures) throws Exception {
        starts(options, figures);
        int workPackages = options.number("work-packages", 10_000);
        Path keys = Files.createTempFile("bench-keys-", ".json");
        try (ServerProcess demo = Distribution.startSandbox(List.of());
                ServerProcess sandbox = Distribution.startSandbox(
                        List.of("--state", "generated:" + workPackages, "--seed", "1", "--keys", keys.toString()))) {
            String key = key(sandbox, keys);
            memory(figures, demo, sandbox, key, workPackages);
            int pages = options.number("pages", 25);
            lists(options, figures, sandbox, key, pages);
            waiting(options, figures, sandbox, key);
        } finally {
            Files.deleteIfExists(keys);
        }
    }

    private static void starts(Options options, Figures figures) throws Exception {
        int starts = options.number("starts", 5);
        List<Double> inside = SandboxStarts.measure(starts + 1);
        figures.add("start in a JVM that has just begun", "%.0f ms", inside.get(0));
        double[] later = inside.stream().skip(1).mapToDouble(ms -> ms).toArray();
        double[] processes = new double[starts];
        for (int i = 0; i < starts; i++) {
            Instant begun = Instant.now();
            try (ServerProcess sandbox = Distribution.startSandbox(List.of())) {
                awaitAnswer(sandbox);
                processes[i] = Duration.between(begun, Instant.now()).toMillis();
            }
        }
        figures.add("from the start of the process to its first answer", "%.0f ms", Figures.median(processes));
        figures.atMost("start in a JVM that is up, median", Figures.median(later), 300, " ms");
    }

    private static void memory(Figures figures, ServerProcess demo, ServerProcess sandbox, String key, int workPackages)
            throws Exception {
        awaitAnswer(demo);
        JsonNode page = JSON.readTree(get(sandbox, key, "/api/v3/work_packages?pageSize=200&filters=" + encoded("[]"))
                .body());
        int bytes = 0;
        for (JsonNode row : page.at("/_embedded/elements")) {
            bytes += row.toString().getBytes(StandardCharsets.UTF_8).length;
        }
        double json = (double) bytes / page.path("count").asInt();
        int added = page.path("total").asInt();
        double heap = (sandbox.liveHeapMegabytes() - demo.liveHeapMegabytes()) * 1e6 / added;
        figures.add("work packages, as asked for and as seen", "%,d, %,d", workPackages, added);
        figures.add("a work package as JSON, in the heap with its past", "%,.0f bytes, %,.0f bytes", json, heap);
        figures.atMost("more in the heap than the JSON", Math.max(0, heap - json), 1000, " bytes");
    }

    private static void lists(Options options, Figures figures, ServerProcess sandbox, String key, int pages)
            throws Exception {
        List<String> whole = pages(pages, encoded("[]"), "");
        List<String> selected = pages(pages, encoded("[]"), COLUMNS);
        measure(
                options,
                figures,
                sandbox,
                "full pages of 20",
                new ListLoad(sandbox.port(), key, whole, BEGINNING),
                5_000);
        measure(
                options,
                figures,
                sandbox,
                "pages of 20 with select",
                new ListLoad(sandbox.port(), key, selected, SELECTED),
                20_000);
    }

    private static void measure(
            Options options, Figures figures, ServerProcess sandbox, String name, ListLoad load, double target)
            throws Exception {
        int callers = options.number("callers", 8);
        load.run(callers, options.seconds("warmup", 10), Duration.ZERO);
        Duration busy = Cpu.ofMachine();
        Duration cpu = sandbox.cpu();
        Duration self = Cpu.ofSelf();
        Outcome outcome = load.run(callers, options.seconds("seconds", 10), Duration.ZERO);
        busy = Cpu.ofMachine().minus(busy);
        cpu = sandbox.cpu().minus(cpu);
        self = Cpu.ofSelf().minus(self);
        figures.add(
                name + ": processor time",
                "%.0f µs a call, the load %.0f µs, others %.0f %%",
                cpu.toNanos() / 1e3 / outcome.calls(),
                self.toNanos() / 1e3 / outcome.calls(),
                100.0 * busy.minus(cpu).minus(self).toMillis() / busy.toMillis());
        figures.add(name + ": p50, p99", "%.2f ms, %.2f ms", outcome.percentile(0.5), outcome.percentile(0.99));
        figures.failures(name, List.of(outcome));
        figures.atLeast(name + " a second", outcome.callsPerSecond(), target, "");
    }

    /** How long somebody waits who wants little while others want much that nobody has asked for before. */
    private static void waiting(Options options, Figures figures, ServerProcess sandbox, String key) throws Exception {
        List<String> heavy = IntStream.rangeClosed(1, 3_000)
                .mapToObj(i -> "/api/v3/work_packages?pageSize=20&offset=" + i % 400 + "&sortBy="
                        + encoded("[[\"subject\",\"asc\"]]") + "&filters="
                        + encoded("[{\"id\":{\"operator\":\"!\",\"values\":[\"" + (1 + i % 150) + "\"]}}]"))
                .toList();
        ListLoad others = new ListLoad(sandbox.port(), key, heavy, BEGINNING);
        ListLoad one = new ListLoad(sandbox.port(), key, List.of("/api/v3/statuses/1"), "{\"_type\":\"Status\"");
        Duration duration = options.seconds("seconds", 10);
        others.run(1, duration, Duration.ZERO);
        CompletableFuture<Outcome> loaded = new CompletableFuture<>();
        Thread beside = new Thread(() -> {
            try {
                loaded.complete(others.run(1, duration, Duration.ofMillis(3)));
            } catch (InterruptedException | RuntimeException e) {
                loaded.completeExceptionally(e);
            }
        });
        beside.start();
        Outcome waits = one.run(1, duration, Duration.ofMillis(1));
        figures.add(
                "lists that nobody asked for before, meanwhile",
                "%,d, p99 %.1f ms",
                loaded.get().calls(),
                loaded.get().percentile(0.99));
        figures.failures("lists that nobody asked for before", List.of(loaded.get()));
        figures.add(
                "others wait beside them: p50, longest",
                "%.2f ms, %.2f ms",
                waits.percentile(0.5),
                waits.percentile(1));
        figures.atMost("others wait beside them, p99", waits.percentile(0.99), 5, " ms");
    }

    private static List<String> pages(int pages, String filters, String more) {
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> LISTS + filters + "&offset=" + page + more)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String key(ServerProcess sandbox, Path keys) throws Exception {
        awaitAnswer(sandbox);
        while (Files.size(keys) == 0 && sandbox.running()) {
            Thread.sleep(5);
        }
        return JSON.readTree(Files.readString(keys)).path("member").asString();
    }

    private static void awaitAnswer(ServerProcess sandbox) throws InterruptedException {
        Instant limit = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(limit) && sandbox.running()) {
            try {
                get(sandbox, "none", "/api/v3/configuration");
                return;
            } catch (IOException notListening) {
                Thread.sleep(5);
            }
        }
        throw new IllegalStateException("The sandbox does not answer; it printed:\n" + sandbox.output());
    }

    private static HttpResponse<String> get(ServerProcess sandbox, String key, String path)
            throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString(("apikey:" + key).getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sandbox.port() + path))
                .header("Authorization", "Basic " + credentials)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
