package org.openprojectmcp.openproject.metadata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;

/**
 * Remembers answers for each key. Whoever asks for what is being fetched waits for that answer instead of asking again; failures are
 * not remembered. Thread-safe.
 */
final class Memory<V> {

    private static final int MOST = 2000;

    private final Clock clock;
    private final ConcurrentHashMap<Key, Remembered<V>> known = new ConcurrentHashMap<>();

    Memory(Clock clock) {
        this.clock = clock;
    }

    /** What is remembered must not be shared between keys: each sees only what its user may see. */
    private record Key(@Nullable Credentials credentials, String what) {}

    private record Remembered<V>(CompletableFuture<V> value, Instant since) {}

    /** What {@code fetch} gave not longer than {@code age} ago. */
    V get(@Nullable Credentials credentials, String what, Duration age, Supplier<V> fetch) {
        Key key = new Key(credentials, what);
        Instant now = clock.instant();
        Remembered<V> mine = new Remembered<>(new CompletableFuture<>(), now);
        Remembered<V> held = known.compute(
                key, (k, old) -> old == null || old.since().plus(age).isBefore(now) ? mine : old);
        if (held == mine) {
            fetch(key, mine, fetch);
        }
        try {
            return held.value().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    /** What is remembered and not older than {@code age}; nothing while it is still being fetched. */
    Optional<V> held(@Nullable Credentials credentials, String what, Duration age) {
        Remembered<V> held = known.get(new Key(credentials, what));
        return held == null
                        || held.since().plus(age).isBefore(clock.instant())
                        || !held.value().isDone()
                        || held.value().isCompletedExceptionally()
                ? Optional.empty()
                : Optional.of(held.value().join());
    }

    /** Forgets the answers of a key that are at least as old as {@code age}; tells whether there were any. */
    boolean forget(@Nullable Credentials credentials, Predicate<String> what, Duration age) {
        Instant now = clock.instant();
        return known.entrySet()
                .removeIf(entry -> Objects.equals(entry.getKey().credentials(), credentials)
                        && what.test(entry.getKey().what())
                        && !entry.getValue().since().plus(age).isAfter(now));
    }

    private void fetch(Key key, Remembered<V> mine, Supplier<V> fetch) {
        if (known.size() > MOST) {
            known.keySet().removeIf(other -> !other.equals(key));
        }
        try {
            mine.value().complete(fetch.get());
        } catch (RuntimeException | Error e) {
            known.remove(key, mine);
            mine.value().completeExceptionally(e);
        }
    }
}
