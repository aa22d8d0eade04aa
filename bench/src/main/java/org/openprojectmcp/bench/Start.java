package org.openprojectmcp.bench;

import java.time.Duration;
import java.time.Instant;
import org.openprojectmcp.bench.load.Client;
import org.openprojectmcp.bench.server.Distribution;
import org.openprojectmcp.bench.server.ServerProcess;

/**
 * From the start of the process to the first answered {@code tools/list}, and the memory when nothing happens: the whole distribution
 * on its embedded sandbox, no tuning. Options: {@code --starts}, {@code --idle} seconds before memory is read.
 */
final class Start implements Bench.Program {

    @Override
    public void run(Options options, Figures figures) throws Exception {
        int starts = options.number("starts", 5);
        double[] seconds = new double[starts];
        double[] megabytes = new double[starts];
        int tools = 0;
        for (int i = 0; i < starts; i++) {
            Instant begun = Instant.now();
            try (ServerProcess server = Distribution.startOnSandbox()) {
                Client client = new Client(server);
                seconds[i] = Duration.between(begun, client.awaitTools()).toMillis() / 1e3;
                double cpu = server.cpu().toMillis() / 1e3;
                Thread.sleep(options.seconds("idle", 10).toMillis());
                megabytes[i] = server.residentMegabytes();
                tools = client.tools().size();
                figures.add("start " + (i + 1), "%.2f s, %.2f s CPU, %.0f MB", seconds[i], cpu, megabytes[i]);
            }
        }
        figures.add("tools listed", "%d", tools);
        figures.atMost("first answered tools/list, median", Figures.median(seconds), 2.5, " s");
        figures.atMost("resident memory when idle, median", Figures.median(megabytes), 190, " MB");
    }
}
