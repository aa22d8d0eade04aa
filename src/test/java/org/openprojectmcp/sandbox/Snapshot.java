package org.openprojectmcp.sandbox;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.state.Table;

/**
 * What a sandbox has in store at one moment: every row of every table, and how often anything was written, which counts what stands in no table too.
 *
 * @param rows by the name of their table
 */
public record Snapshot(long changes, Map<String, List<Row>> rows) {

    /** The store of {@code sandbox} as it is. */
    public static Snapshot of(Sandbox sandbox) {
        State state = sandbox.state();
        Map<String, List<Row>> rows = new TreeMap<>();
        for (Method method : State.class.getMethods()) {
            if (method.getReturnType() == Table.class) {
                rows.put(method.getName(), List.copyOf(rowsOf(method, state)));
            }
        }
        return new Snapshot(state.changes(), rows);
    }

    private static List<Row> rowsOf(Method method, State state) {
        try {
            return new ArrayList<>(((Table<?>) method.invoke(state)).all());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
