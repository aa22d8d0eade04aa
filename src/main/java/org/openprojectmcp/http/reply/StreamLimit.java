package org.openprojectmcp.http.reply;

import java.util.concurrent.Semaphore;

/** How many streams may stay open at a time. Thread-safe. */
public final class StreamLimit {

    private final int max;
    private final Semaphore free;

    public StreamLimit(int max) {
        this.max = max;
        this.free = new Semaphore(max);
    }

    /** Takes a place; false when all are taken. */
    public boolean tryAcquire() {
        return free.tryAcquire();
    }

    public void release() {
        free.release();
    }

    /** How many streams are open. */
    public int open() {
        return max - free.availablePermits();
    }
}
