package org.openprojectmcp.shape.content;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;

/**
 * How many processes may read files at once, and how large the heap of each may be, so that they and the server fit into the memory of the
 * machine or the container. A container whose memory ends may be ended as a whole, by whatever of it needed too much.
 *
 * @param atOnce how many processes
 * @param heapMegabytes of each, in MiB
 */
record ReaderLimits(int atOnce, int heapMegabytes) {

    private static final long MEGABYTE = 1 << 20;
    private static final int MOST_AT_ONCE = 2;

    /** Ten megabytes of PDF with nothing but text are read in a third of it. */
    private static final int MOST_HEAP = 192;

    private static final int LEAST_HEAP = 48;

    /** What the server takes beside its heap, and what a reader does: code, classes, threads, buffers. */
    private static final int SERVER_BESIDE_HEAP = 100;

    private static final int READER_BESIDE_HEAP = 60;

    /** What fits beside this process. */
    static ReaderLimits here() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        // a Java that does not know the memory of its machine has all of it
        long memory = system instanceof com.sun.management.OperatingSystemMXBean known
                ? known.getTotalMemorySize()
                : Long.MAX_VALUE;
        return beside(Runtime.getRuntime().maxMemory(), memory);
    }

    /**
     * What fits beside a server; one small reader always may run.
     *
     * @param serverHeap the largest that its heap becomes, in bytes
     * @param memory that there is, in bytes
     */
    static ReaderLimits beside(long serverHeap, long memory) {
        long room = Math.max(0, (memory - serverHeap) / MEGABYTE - SERVER_BESIDE_HEAP);
        int atOnce = room < (long) MOST_AT_ONCE * (MOST_HEAP + READER_BESIDE_HEAP) ? 1 : MOST_AT_ONCE;
        long heap = Math.max(LEAST_HEAP, Math.min(MOST_HEAP, room / atOnce - READER_BESIDE_HEAP));
        return new ReaderLimits(atOnce, (int) heap);
    }
}
