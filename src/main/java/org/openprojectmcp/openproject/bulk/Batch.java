package org.openprojectmcp.openproject.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProjectException;

/** The same write for many, one after the other: what is refused for one does not stop the others. Pure but for the writes themselves. */
final class Batch {

    private Batch() {}

    /** How a write of one ended. */
    sealed interface Outcome {

        /** It was made. */
        record Done(String said) implements Outcome {}

        /** It was left out, since there was nothing to do or its condition does not hold. */
        record Skipped(String reason) implements Outcome {}
    }

    /**
     * Writes for each.
     *
     * @param targets work packages, with id and subject
     * @return how many of each outcome, and a row for each target
     */
    static ObjectNode run(Caller caller, JsonNode targets, Function<JsonNode, Outcome> write) {
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("total", targets.size());
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        int done = 0;
        int skipped = 0;
        int refused = 0;
        for (JsonNode target : targets) {
            ArrayNode row = rows.addArray().add(target.path("id")).add(target.path("subject"));
            if (caller.cancellation().isCancelled()) {
                row.add("not tried: the call was cancelled");
                continue;
            }
            try {
                Outcome outcome = write.apply(target);
                if (outcome instanceof Outcome.Done made) {
                    done++;
                    row.add(made.said());
                } else {
                    skipped++;
                    row.add("skipped: " + ((Outcome.Skipped) outcome).reason());
                }
            } catch (OpenProjectException fault) {
                refused++;
                row.add((fault.isOutcomeUnknown() ? "not known: " : "refused: ") + fault.getMessage());
            }
        }
        result.put("done", done).put("skipped", skipped).put("refused", refused);
        result.putArray("columns").add("id").add("subject").add("result");
        result.set("rows", rows);
        return result;
    }
}
