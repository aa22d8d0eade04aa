package org.openprojectmcp.status.traffic;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long calls took, to a sixteenth, up to 20 minutes: some 4 kB, whatever the number of calls. Thread-safe, without locks for callers. */
final class Durations {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(20);
    private static final int SIGNIFICANT_DIGITS = 1;
    private static final double MICROS_PER_MILLI = 1000;

    private final ConcurrentHistogram micros = new ConcurrentHistogram(1, LONGEST_MICROS, SIGNIFICANT_DIGITS);

    void add(long nanos) {
        micros.recordValue(Math.min(Math.max(TimeUnit.NANOSECONDS.toMicros(nanos), 0), LONGEST_MICROS));
    }

    /** All of them together, at this moment. */
    static AbstractHistogram sum(Collection<Durations> all) {
        Histogram sum = new Histogram(1, LONGEST_MICROS, SIGNIFICANT_DIGITS);
        all.forEach(one -> sum.add(one.micros));
        return sum;
    }

    /** The duration that so many percent of the calls did not exceed, in milliseconds; 0 when there were none. */
    static double percentile(AbstractHistogram durations, double percent) {
        long atMost = durations.getValueAtPercentile(percent);
        return durations.medianEquivalentValue(atMost) / MICROS_PER_MILLI;
    }
}
