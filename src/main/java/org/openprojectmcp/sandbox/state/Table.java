package org.openprojectmcp.sandbox.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;

/** The rows of one kind by id, in the order of their ids, with the counter of the next id. Not thread-safe. */
public final class Table<R extends Row> {
    private final TreeMap<Integer, R> rows = new TreeMap<>();
    private final List<Index<R>> indexes = new ArrayList<>();
    private final List<BiConsumer<@Nullable R, R>> listeners = new ArrayList<>();
    private final Changes changes;
    private int nextId = 1;

    Table(Changes changes) {
        this.changes = changes;
    }

    /** The row with the id, or {@code null}. */
    public @Nullable R find(int id) {
        return rows.get(id);
    }

    /** The row with the id of a link that may be unset; {@code null} without one. */
    public @Nullable R find(@Nullable Integer id) {
        return id == null ? null : rows.get(id);
    }

    /** The row that another row refers to. */
    public R get(int id) {
        var row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException("No row " + id);
        }
        return row;
    }

    /** All rows, oldest first; a live view. */
    public Collection<R> all() {
        return Collections.unmodifiableCollection(rows.values());
    }

    /** All rows, newest first; a live view. */
    public Collection<R> newestFirst() {
        return Collections.unmodifiableCollection(rows.descendingMap().values());
    }

    /** Adds the row that is made with the next id. */
    public R insert(IntFunction<R> row) {
        var added = row.apply(nextId);
        put(added);
        return added;
    }

    /** Adds a row, or replaces the one with its id. */
    public void put(R row) {
        var old = rows.put(row.id(), row);
        nextId = Math.max(nextId, row.id() + 1);
        changes.count();
        indexes.forEach(index -> index.replace(old, row));
        listeners.forEach(listener -> listener.accept(old, row));
    }

    /** Calls for every row that is put from now on: with the row that it replaces, {@code null} for a new one, and the row. */
    public void onPut(BiConsumer<@Nullable R, R> listener) {
        listeners.add(listener);
    }

    /** Removes a row. */
    public void remove(int id) {
        var old = rows.remove(id);
        changes.count();
        indexes.forEach(index -> index.replace(old, null));
    }

    /** The number of rows. */
    public int size() {
        return rows.size();
    }

    /** The id that the next inserted row gets. */
    public int nextId() {
        return nextId;
    }

    /** Continues counting at least from the given id. */
    public void countFrom(int id) {
        nextId = Math.max(nextId, id);
    }

    /**
     * An index that follows every later change.
     *
     * @param keys the keys a row is found by
     */
    Index<R> index(Function<R, ? extends Collection<?>> keys) {
        var index = new Index<R>(keys);
        rows.values().forEach(row -> index.replace(null, row));
        indexes.add(index);
        return index;
    }
}
