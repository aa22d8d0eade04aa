package org.openprojectmcp.http.door;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs calls off the event loops: so many at a time, so many more waiting, the rest refused. On JDK 21 and later each call has a virtual
 * thread, before that a thread of a bounded pool. Thread-safe.
 */
public final class CallExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(CallExecutor.class);
    private static final int MAX_BRIEF_TASKS = 10_000;

    private final Semaphore admitted;
    private final Semaphore running;
    private final int capacity;
    private final ExecutorService calls;
    private final ExecutorService briefTasks;

    public CallExecutor(int maxInFlight, int maxWaiting) {
        capacity = maxInFlight + maxWaiting;
        admitted = new Semaphore(capacity);
        running = new Semaphore(maxInFlight, true);
        if (hasVirtualThreads()) {
            calls = virtualThreads();
            briefTasks = calls;
        } else {
            calls = pool(maxInFlight, capacity, "mcp-call-");
            briefTasks = pool(2, MAX_BRIEF_TASKS, "mcp-brief-");
        }
    }

    /** Whether a waiting call costs no thread of the system here. */
    public static boolean hasVirtualThreads() {
        return Runtime.version().feature() >= 21;
    }

    /** Runs a call as soon as it is its turn; false, and nothing happens, when too many wait already. */
    boolean submit(Runnable call) {
        if (!admitted.tryAcquire()) {
            return false;
        }
        try {
            calls.execute(() -> {
                try {
                    running.acquireUninterruptibly();
                    try {
                        call.run();
                    } finally {
                        running.release();
                    }
                } finally {
                    admitted.release();
                }
            });
            return true;
        } catch (RejectedExecutionException stopped) {
            admitted.release();
            return false;
        }
    }

    /** Runs a task that takes no time worth counting, such as a cancellation, also when all calls wait. */
    void execute(Runnable brief) {
        try {
            briefTasks.execute(brief);
        } catch (RejectedExecutionException e) {
            LOG.warn(
                    "Dropped a notification or cancellation: more than {} are waiting, or the server is stopping",
                    MAX_BRIEF_TASKS);
        }
    }

    /** How many calls run or wait. */
    public int pending() {
        return capacity - admitted.availablePermits();
    }

    /** Interrupts what still runs. */
    public void stop() {
        calls.shutdownNow();
        briefTasks.shutdownNow();
    }

    private static ExecutorService pool(int threads, int queue, String name) {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(queue), factory);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    // By reflection, because the code is compiled for JDK 17.
    private static ExecutorService virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JDK " + Runtime.version() + " has no virtual threads", e);
        }
    }
}
