package org.openprojectmcp.sandbox.state;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;

/** Finds rows of a table by something else than their id. */
public final class Index<R extends Row> {
    private final Function<R, ? extends Collection<?>> keys;
    private final Map<Object, TreeMap<Integer, R>> rows = new HashMap<>();

    Index(Function<R, ? extends Collection<?>> keys) {
        this.keys = keys;
    }

    /** The rows of a key, oldest first; a live view when there are any. */
    public Collection<R> get(Object key) {
        var found = rows.get(key);
        return found == null ? Collections.emptyList() : Collections.unmodifiableCollection(found.values());
    }

    void replace(@Nullable R old, @Nullable R row) {
        if (old != null) {
            for (Object key : keys.apply(old)) {
                var bucket = rows.get(key);
                if (bucket != null) {
                    bucket.remove(old.id());
                }
            }
        }
        if (row != null) {
            for (Object key : keys.apply(row)) {
                rows.computeIfAbsent(key, k -> new TreeMap<>()).put(row.id(), row);
            }
        }
    }
}
