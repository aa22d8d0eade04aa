package org.openprojectmcp.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the callers of a load met. Written by one thread of the load, read when the load has stopped. */
public final class Outcome {

    private static final int FAULTS_KEPT = 3;

    private long[] latencies = new long[1 << 16];
    private int answered;
    private int failed;
    private final List<String> faults = new ArrayList<>();
    private Duration duration = Duration.ZERO;

    /** What several callers met, each by itself. */
    static Outcome of(List<Outcome> several) {
        Outcome all = new Outcome();
        for (Outcome one : several) {
            for (int i = 0; i < one.answered; i++) {
                all.answered(one.latencies[i]);
            }
            all.failed += one.failed;
            one.faults.stream().limit(FAULTS_KEPT).forEach(all.faults::add);
        }
        return all;
    }

    void answered(long nanos) {
        if (answered == latencies.length) {
            latencies = Arrays.copyOf(latencies, 2 * answered);
        }
        latencies[answered++] = nanos;
    }

    void failed(String fault) {
        failed++;
        if (faults.size() < FAULTS_KEPT) {
            faults.add(fault);
        }
    }

    void took(Duration duration) {
        this.duration = duration;
    }

    /** How many calls had the right answer. */
    public int calls() {
        return answered;
    }

    /** How many calls had no answer or a wrong one. */
    public int failures() {
        return failed;
    }

    /** The first few failures. */
    public List<String> faults() {
        return faults;
    }

    public double callsPerSecond() {
        return answered / (duration.toNanos() / 1e9);
    }

    /** The time within which this share of the right answers came, in milliseconds; NaN when there was none. */
    public double percentile(double share) {
        if (answered == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(latencies, answered);
        Arrays.sort(sorted);
        return sorted[Math.min(answered - 1, (int) (share * answered))] / 1e6;
    }
}
