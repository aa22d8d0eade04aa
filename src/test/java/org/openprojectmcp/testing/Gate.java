package org.openprojectmcp.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a tool up until the test, or a cancellation, opens it. */
public final class Gate {

    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch latch = new CountDownLatch(1);

    public void open() {
        latch.countDown();
    }

    /** Waits until the gate is open; false when that takes too long. */
    public boolean pass() {
        try {
            return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
