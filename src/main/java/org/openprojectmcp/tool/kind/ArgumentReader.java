package org.openprojectmcp.tool.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.openproject.Caller;

/** Reads the arguments of a call by their kinds. Thread-safe; may block while it asks OpenProject. */
public final class ArgumentReader {

    private final ArgumentKinds kinds;

    public ArgumentReader(ArgumentKinds kinds) {
        this.kinds = kinds;
    }

    /** Reads arguments that fit their schema; {@code arguments} itself is put right. */
    public ReadArguments read(KindPlan plan, ObjectNode arguments, Caller caller) {
        ArgumentReading reading = new ArgumentReading(kinds, caller);
        ObjectNode resolved = reading.members(plan, arguments, "");
        return new ReadArguments(arguments, resolved, reading.faults());
    }

    /**
     * What the arguments mean.
     *
     * @param arguments ids, dates and hours instead of what was written
     * @param resolved for each argument that named something its id and name
     * @param faults what could not be read, in sentences; when there are none the call can go on
     */
    public record ReadArguments(ObjectNode arguments, ObjectNode resolved, List<String> faults) {
        public ReadArguments {
            faults = List.copyOf(faults);
        }
    }
}
