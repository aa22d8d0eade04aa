package org.openprojectmcp.tool.call;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.write.AfterWrite;
import org.openprojectmcp.tool.InputRequiredException;
import org.openprojectmcp.tool.MissingCapabilityException;
import org.openprojectmcp.tool.ToolFailedException;
import org.openprojectmcp.tool.camel.Offer;

/** Runs a call through a route; a route that was replaced meanwhile hands it to its successor. */
final class Runs {

    /**
     * Runs the call. It is tried again only when nothing of it has been run: what a stopped route had begun is for the caller to repeat.
     *
     * @param newest the offer that has the name now, for one more try when {@code offer} takes no calls any more
     * @param answer makes the result of the exchange, before that is released
     */
    <T> T run(Offer offer, Supplier<@Nullable Offer> newest, RouteCall call, Function<Exchange, T> answer) {
        T result = attempt(offer, call, answer);
        if (result == null) {
            Offer successor = newest.get();
            result = successor == null || successor == offer ? null : attempt(successor, call, answer);
        }
        if (result == null) {
            throw new RejectedExecutionException("The route " + offer.key() + " was stopped");
        }
        return result;
    }

    private static <T> @Nullable T attempt(Offer offer, RouteCall call, Function<Exchange, T> answer) {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        try {
            offer.call(call::prepare, exchange -> {
                orThrow(exchange);
                result.set(answer.apply(exchange));
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The route " + offer.key() + " failed", e);
        }
        return result.get();
    }

    private static void orThrow(Exchange exchange) {
        Exception exception = exchange.getException();
        // Beans and languages wrap what happens inside of them; what is meant for the caller is found all the same.
        OpenProjectException refused = exchange.getException(OpenProjectException.class);
        ToolFailedException failed = exchange.getException(ToolFailedException.class);
        InputRequiredException unanswered = exchange.getException(InputRequiredException.class);
        MissingCapabilityException unanswerable = exchange.getException(MissingCapabilityException.class);
        if (refused != null) {
            throw AfterWrite.told(exchange, refused);
        }
        if (failed != null) {
            throw failed;
        }
        if (unanswered != null) {
            throw unanswered;
        }
        if (unanswerable != null) {
            throw unanswerable;
        }
        if (exception instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (exception != null) {
            throw new IllegalStateException("The route " + exchange.getFromRouteId() + " failed", exception);
        }
    }
}
