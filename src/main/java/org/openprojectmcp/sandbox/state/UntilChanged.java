package org.openprojectmcp.sandbox.state;

import java.util.LinkedHashMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was made of a state until something changes, then forgets all of it; and what was not asked for longest, when it takes too
 * much room. Not thread-safe.
 *
 * @param <K> what was asked for
 * @param <V> what was made
 */
public final class UntilChanged<K, V> {
    /** What takes a larger share of the room is not kept: it would push out all else. */
    private static final int LARGEST_SHARE = 8;

    private final Supplier<?> moments;
    private final long room;
    private final ToLongFunction<V> size;
    private final LinkedHashMap<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable Object moment;
    private long taken;

    /**
     * @param moments gives something that is equal as long as nothing changes
     * @param room how much may be kept, in the unit of the sizes
     */
    public UntilChanged(Supplier<?> moments, long room, ToLongFunction<V> size) {
        this.moments = moments;
        this.room = room;
        this.size = size;
    }

    /** What was made for this, {@code null} when it has to be made. */
    public @Nullable V find(K key) {
        var now = moments.get();
        if (!now.equals(moment)) {
            kept.clear();
            taken = 0;
            moment = now;
        }
        return kept.get(key);
    }

    /** Keeps what was made for what was looked for just now, unless something has changed on the way. */
    public void keep(K key, V value) {
        var added = size.applyAsLong(value);
        if (added > room / LARGEST_SHARE || !moments.get().equals(moment)) {
            return;
        }
        var old = kept.put(key, value);
        taken += added - (old == null ? 0 : size.applyAsLong(old));
        var eldest = kept.values().iterator();
        while (taken > room && eldest.hasNext()) {
            taken -= size.applyAsLong(eldest.next());
            eldest.remove();
        }
    }
}
