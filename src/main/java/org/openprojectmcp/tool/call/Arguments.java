package org.openprojectmcp.tool.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.kind.ArgumentReader;
import org.openprojectmcp.tool.schema.ArgumentSchema;
import org.openprojectmcp.tool.schema.ExampleCall;

/** From what a caller wrote to what a route gets: the check against the schema, then the reading by kinds. */
final class Arguments {

    private final ArgumentReader reader;

    Arguments(ArgumentReader reader) {
        this.reader = reader;
    }

    /** Prepares the arguments of one call. */
    Prepared prepare(Descriptor descriptor, ObjectNode written, CallContext context) {
        ArgumentSchema.Checked checked = descriptor.arguments().check(written);
        if (!checked.faults().isEmpty()) {
            String example = ExampleCall.of(descriptor.arguments(), written, checked.fitting())
                    .toString();
            return new Prepared.Unfit(
                    sentences("The arguments of " + descriptor.name() + " do not fit", checked.faults())
                            + "\nA right call: " + descriptor.name() + " " + example);
        }
        ArgumentReader.ReadArguments read = reader.read(descriptor.kinds(), checked.arguments(), context.caller());
        return read.faults().isEmpty()
                ? new Prepared.Fit(read.arguments(), read.resolved())
                : new Prepared.Unfit(sentences("Not everything could be understood", read.faults()));
    }

    private static String sentences(String head, List<String> faults) {
        return head + ":\n- " + String.join("\n- ", faults);
    }

    /** What became of the arguments. */
    sealed interface Prepared {

        /** They fit. */
        record Fit(ObjectNode arguments, ObjectNode resolved) implements Prepared {}

        /** They do not; the message is for the caller. */
        record Unfit(String message) implements Prepared {}
    }
}
