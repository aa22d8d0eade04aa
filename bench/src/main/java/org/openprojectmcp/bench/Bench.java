package org.openprojectmcp.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openprojectmcp.bench.server.Distribution;

/** Runs the programs named on the command line, and exits 1 when a figure misses its target. */
public final class Bench {

    private static final Map<String, Program> PROGRAMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("throughput", new Throughput());
        PROGRAMS.put("slow-upstream", new SlowUpstream());
        PROGRAMS.put("idle-streams", new IdleStreams());
        PROGRAMS.put("start", new Start());
        PROGRAMS.put("reload", new Reload());
        PROGRAMS.put("hostile", new Hostile());
        PROGRAMS.put("cancel", new Cancel());
        PROGRAMS.put("sandbox", new SandboxLists());
    }

    private Bench() {}

    /** One measurement, bounded in time, that ends what it started. */
    interface Program {

        void run(Options options, Figures figures) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 0 || !(args[0].equals("all") || PROGRAMS.containsKey(args[0]))) {
            System.err.println("Usage: bench/run all|" + String.join("|", PROGRAMS.keySet()) + " [--option value …]");
            System.exit(2);
        }
        Options options = Options.of(List.of(args).subList(1, args.length));
        boolean reached = true;
        for (var program : PROGRAMS.entrySet()) {
            if (args[0].equals("all") || args[0].equals(program.getKey())) {
                Figures figures =
                        new Figures(program.getKey() + ", " + Distribution.jdk().name());
                program.getValue().run(options, figures);
                reached &= figures.print();
            }
        }
        System.exit(reached ? 0 : 1);
    }
}
