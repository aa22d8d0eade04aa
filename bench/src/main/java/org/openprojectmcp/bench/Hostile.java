package org.openprojectmcp.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.openprojectmcp.bench.load.Attacks;
import org.openprojectmcp.bench.load.Client;
import org.openprojectmcp.bench.server.Distribution;
import org.openprojectmcp.bench.server.ServerProcess;
import org.openprojectmcp.hostile.HostileConnection;
import org.openprojectmcp.hostile.HostileInput;
import org.openprojectmcp.hostile.HostileInputs;

/**
 * What nobody should send, against the distribution on its sandbox: inputs of a grammar, then attacks on connections. Options: {@code
 * --inputs}, {@code --seed}, {@code --callers}.
 */
final class Hostile implements Bench.Program {

    private static final List<String> TOOLS = List.of("get_work_package", "list_projects", "echo", "");
    private static final int WARM_UP_INPUTS = 5_000;
    private static final int SETTLE_MS = 5_000;
    private static final int FAULTS_SHOWN = 5;

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger wrong = new AtomicInteger();

    @Override
    public void run(Options options, Figures figures) throws Exception {
        long seed = options.number("seed", (int) (System.nanoTime() & Integer.MAX_VALUE));
        int callers = options.number("callers", 8);
        int inputs = options.number("inputs", 1_000_000);
        try (ServerProcess server = Distribution.startOnSandbox()) {
            Client client = new Client(server);
            client.awaitTools();
            send(server, seed - 1, WARM_UP_INPUTS, callers);
            Thread.sleep(SETTLE_MS);
            double heap = server.liveHeapMegabytes();
            int threads = server.threads();
            send(server, seed, inputs, callers);
            figures.add("seed", "%d", seed);
            figures.add("inputs", "%,d", inputs);
            figures.atMost("answers that break a rule, or none", wrong.get(), 0, "");
            faults.forEach(fault -> figures.add("  " + fault, ""));
            for (Map.Entry<String, Attacks.Attack> attack :
                    new Attacks(server.port()).all().entrySet()) {
                String result = attack.getValue().run();
                boolean serves = server.running() && !client.tools().isEmpty();
                figures.atLeast(attack.getKey() + " (" + result + "): serves", serves ? 1 : 0, 1, "");
            }
            Thread.sleep(SETTLE_MS);
            figures.atMost("more threads (" + threads + " before)", server.threads() - threads, 8, "");
            figures.atMost("more live heap", server.liveHeapMegabytes() - heap, 10, " MB");
        }
    }

    private void send(ServerProcess server, long seed, int inputs, int callers) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            HostileInputs own = new HostileInputs(seed * callers + i, TOOLS);
            Thread caller = new Thread(() -> send(server, own, inputs / callers));
            caller.start();
            threads.add(caller);
        }
        for (Thread caller : threads) {
            caller.join();
        }
    }

    private void send(ServerProcess server, HostileInputs inputs, int count) {
        try (HostileConnection connection = new HostileConnection(server.port())) {
            for (int i = 0; i < count && server.running(); i++) {
                HostileInput input = inputs.next();
                connection.exchange(input).fault(input).ifPresent(fault -> report(fault, input));
            }
        } catch (IOException e) {
            wrong.incrementAndGet();
            faults.add("a caller ended: " + e);
        }
    }

    private void report(String fault, HostileInput input) {
        if (wrong.incrementAndGet() <= FAULTS_SHOWN) {
            faults.add(fault + ": " + input);
        }
    }
}
