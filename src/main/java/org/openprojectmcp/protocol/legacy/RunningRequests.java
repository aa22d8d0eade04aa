package org.openprojectmcp.protocol.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.openprojectmcp.openproject.Cancellation;

/**
 * The requests that {@code notifications/cancelled} can stop, by caller and id. Without sessions a caller is known by its traits only,
 * and ids are small numbers; where two requests cannot be told apart, neither is cancelled. Thread-safe.
 */
public final class RunningRequests {

    private final Map<Key, List<Cancellation>> running = new ConcurrentHashMap<>();

    private record Key(Object caller, JsonNode id) {}

    /**
     * Lets the request be cancelled from now on.
     *
     * @param caller compares equal for messages of one client
     * @return to be run when the request has ended
     */
    public Runnable add(Object caller, JsonNode id, Cancellation cancellation) {
        Key key = new Key(caller, id);
        running.merge(key, List.of(cancellation), (before, added) -> Stream.concat(before.stream(), added.stream())
                .toList());
        return () -> running.computeIfPresent(key, (k, all) -> without(all, cancellation));
    }

    /** Cancels the request of that caller and id, if exactly one is running. */
    public void cancel(Object caller, JsonNode id) {
        List<Cancellation> candidates = running.getOrDefault(new Key(caller, id), List.of());
        if (candidates.size() == 1) {
            candidates.get(0).cancel();
        }
    }

    // ConcurrentHashMap removes the key when there is no value left.
    @SuppressWarnings("NullAway")
    private static List<Cancellation> without(List<Cancellation> all, Cancellation one) {
        List<Cancellation> left = all.stream().filter(other -> other != one).toList();
        return left.isEmpty() ? null : left;
    }
}
