package org.openprojectmcp.status.traffic;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long calls took, counted in buckets of at most an eighth of their value, up to 18 minutes: 2 kB, whatever the number of calls.
 * Thread-safe, without locks.
 */
final class Durations {

    private static final int SUB_BITS = 3;
    private static final int SUB_BUCKETS = 1 << SUB_BITS;
    private static final int LARGEST_POWER = 30;
    private static final int BUCKETS = (LARGEST_POWER - SUB_BITS + 2) * SUB_BUCKETS;
    private static final double MICROS_PER_MILLI = 1000;

    private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);

    void add(long nanos) {
        counts.getAndIncrement(bucket(nanos / 1000));
    }

    /** Adds the counts to those of others, which {@link #quantile} reads. */
    void addTo(long[] sums) {
        for (int i = 0; i < BUCKETS; i++) {
            sums[i] += counts.get(i);
        }
    }

    static long[] none() {
        return new long[BUCKETS];
    }

    /**
     * The duration that so many of the calls did not exceed, in milliseconds; 0 when there were none.
     *
     * @param share from 0 to 1
     */
    static double quantile(long[] counts, double share) {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        long rank = (long) Math.ceil(share * total);
        long passed = 0;
        for (int i = 0; i < counts.length && rank > 0; i++) {
            passed += counts[i];
            if (passed >= rank) {
                return (lowest(i) + lowest(i + 1)) / 2.0 / MICROS_PER_MILLI;
            }
        }
        return 0;
    }

    private static int bucket(long micros) {
        if (micros < SUB_BUCKETS) {
            return (int) Math.max(0, micros);
        }
        int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros);
        if (power > LARGEST_POWER) {
            return BUCKETS - 1;
        }
        int sub = (int) (micros >> (power - SUB_BITS)) & (SUB_BUCKETS - 1);
        return (power - SUB_BITS + 1) * SUB_BUCKETS + sub;
    }

    /** The least number of microseconds that falls into a bucket. */
    private static long lowest(int bucket) {
        if (bucket < SUB_BUCKETS) {
            return bucket;
        }
        int power = bucket / SUB_BUCKETS + SUB_BITS - 1;
        return (long) (SUB_BUCKETS + bucket % SUB_BUCKETS) << (power - SUB_BITS);
    }
}
