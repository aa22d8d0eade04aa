package org.openprojectmcp.sandbox.state.file;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.state.Table;

/** Looks whether every parent is there and none is below its own child, once all rows of a table are read. */
final class Parents {
    private Parents() {}

    /** @param entries the entries of the rows, each with its id and perhaps a {@code parent_id} */
    static <R extends Row> void check(
            List<Entry> entries, Table<R> table, Function<R, @Nullable Integer> parent, String what) {
        for (var e : entries) {
            e.referenceOrNull("parent_id", table, what);
        }
        for (var e : entries) {
            var steps = 0;
            for (var above = table.find(e.integer("id")); above != null; above = table.find(parent.apply(above))) {
                if (++steps > table.size()) {
                    throw e.at("parent_id").fault("is below itself");
                }
            }
        }
    }
}
