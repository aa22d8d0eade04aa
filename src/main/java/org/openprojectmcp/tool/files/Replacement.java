package org.openprojectmcp.tool.files;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.support.service.ServiceHelper;

/**
 * The change from one version of a file to the next. All of it happens or nothing: when a new route cannot start, the old ones run on.
 *
 * <p>An offered route starts beside the one it replaces. Of a {@code direct:} route there can only be one, so the old one first stops
 * taking calls; those that come meanwhile wait in their {@code to: direct:}, for at most its 30 seconds.
 */
final class Replacement {

    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(20);

    private final CamelContext context;
    private final List<LoadedRoute> old;
    private final Deque<LoadedRoute> started = new ArrayDeque<>();
    private final Deque<LoadedRoute> stopped = new ArrayDeque<>();

    Replacement(CamelContext context, List<LoadedRoute> old) {
        this.context = context;
        this.old = old;
    }

    void by(List<LoadedRoute> next) throws Exception {
        try {
            for (LoadedRoute route : next) {
                for (LoadedRoute before : old) {
                    if (before.origin().equals(route.origin()) && !before.isOffered()) {
                        drain(before);
                    }
                }
                started.push(route);
                route.start();
            }
        } catch (Exception e) {
            undo(e);
            throw e;
        }
    }

    private void drain(LoadedRoute route) throws Exception {
        Route running = context.getRoute(route.id());
        ServiceHelper.suspendService(running.getConsumer());
        long end = System.nanoTime() + LONGEST_DRAIN.toNanos();
        while (!route.isIdle()) {
            if (System.nanoTime() > end) {
                ServiceHelper.resumeService(running.getConsumer());
                throw new IllegalStateException("the calls that run in it do not end; save the file again later");
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        stopped.push(route);
        context.getRouteController().stopRoute(route.id());
    }

    private void undo(Exception cause) {
        for (LoadedRoute route : started) {
            attempt(route::remove, cause);
        }
        for (LoadedRoute route : stopped) {
            attempt(() -> context.getRouteController().startRoute(route.id()), cause);
        }
    }

    private static void attempt(Step step, Exception cause) {
        try {
            step.run();
        } catch (Exception e) {
            cause.addSuppressed(e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }
}
