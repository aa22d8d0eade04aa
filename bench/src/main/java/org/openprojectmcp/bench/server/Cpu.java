package org.openprojectmcp.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Processor time as Linux counts it, in ticks of a hundredth of a second. */
public final class Cpu {

    private static final long NANOS_PER_TICK = 10_000_000;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int GUEST = 9;

    private Cpu() {}

    /** The user and system time of a process so far. */
    public static Duration of(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        // the process name, in parentheses, may hold blanks; the fields after it are those of proc(5) from the third on
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return ticks(Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]));
    }

    /** The time that the processors of the machine were busy so far, all of them together. */
    public static Duration ofMachine() throws IOException {
        String[] fields = Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +");
        long all = Arrays.stream(fields, 1, Math.min(fields.length, GUEST))
                .mapToLong(Long::parseLong)
                .sum();
        return ticks(all - Long.parseLong(fields[IDLE]) - Long.parseLong(fields[WAITING]));
    }

    private static Duration ticks(long ticks) {
        return Duration.ofNanos(ticks * NANOS_PER_TICK);
    }
}
