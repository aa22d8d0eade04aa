package org.openprojectmcp.protocol.legacy;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Remembers so many values for so long after they were last asked for; the one not asked for the longest is forgotten first. Thread-safe. */
final class Recent<V> {

    private final int max;
    private final long idleNanos;
    private final LongSupplier nanoTime;
    private final Map<String, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);

    private record Entry<V>(V value, long usedAt) {}

    Recent(int max, Duration idle) {
        this(max, idle, System::nanoTime);
    }

    Recent(int max, Duration idle, LongSupplier nanoTime) {
        this.max = max;
        this.idleNanos = idle.toNanos();
        this.nanoTime = nanoTime;
    }

    synchronized void put(String key, V value) {
        long now = forgetIdle();
        entries.put(key, new Entry<>(value, now));
        if (entries.size() > max) {
            forgetEldest();
        }
    }

    synchronized @Nullable V get(String key) {
        long now = forgetIdle();
        Entry<V> entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        entries.put(key, new Entry<>(entry.value(), now));
        return entry.value();
    }

    synchronized void remove(String key) {
        entries.remove(key);
    }

    private void forgetEldest() {
        Iterator<Entry<V>> eldestFirst = entries.values().iterator();
        eldestFirst.next();
        eldestFirst.remove();
    }

    private long forgetIdle() {
        long now = nanoTime.getAsLong();
        Iterator<Entry<V>> eldestFirst = entries.values().iterator();
        while (eldestFirst.hasNext() && now - eldestFirst.next().usedAt() > idleNanos) {
            eldestFirst.remove();
        }
        return now;
    }
}
