package org.openprojectmcp.openproject;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells a running call that nobody waits for it any more. Travels in the exchange property {@link #PROPERTY}, so that the request
 * that is under way to OpenProject can be aborted. Thread-safe; cancelling twice is the same as once.
 */
public final class Cancellation {

    /** The exchange property that holds the cancellation of a call. */
    public static final String PROPERTY = "OpenProjectCancellation";

    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /** Whether the call was cancelled. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Cancels the call: runs what was registered, in order, on this thread. */
    public void cancel() {
        List<Runnable> due;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    /**
     * Runs {@code action} when the call is cancelled, at once if it already was.
     *
     * @return forgets the action again; to be called when what it would stop has ended
     */
    public Runnable onCancel(Runnable action) {
        boolean late;
        synchronized (this) {
            late = cancelled;
            if (!late) {
                actions.add(action);
            }
        }
        if (late) {
            action.run();
        }
        return () -> forget(action);
    }

    private synchronized void forget(Runnable action) {
        actions.remove(action);
    }
}
