package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.fields.CustomFieldValues;

/** Reads what a form says about a write: what it would change, whether it is allowed, and what stands against it. Thread-safe. */
final class Previews {

    private final FaultLines lines;

    Previews(FaultLines lines) {
        this.lines = lines;
    }

    void addForm(Caller caller, ObjectNode preview, PendingWrite write, JsonNode form) {
        JsonNode embedded = form.path("_embedded");
        JsonNode payload = embedded.path("payload");
        JsonNode schema = embedded.path("schema");
        if (write.before().isMissingNode()) {
            ObjectNode values = Changes.values(payload);
            CustomFieldValues.of(payload, schema)
                    .forEach((label, value) -> values.set(label, CustomFieldValues.plain(value)));
            show(preview, "would_be", values);
        } else {
            ObjectNode changes = told(preview, write, payload);
            changes.setAll(CustomFieldValues.changes(write.before(), payload, schema));
            show(preview, "changes", changes);
        }
        List<String> problems = lines.problems(caller, form, write.payload());
        if (!problems.isEmpty()) {
            problems.forEach(preview.putArray("problems")::add);
        }
        preview.put("ready", preview.path("ready").asBoolean(true) && problems.isEmpty());
    }

    /** What a form tells, unless it tells nothing of what the tool has said in its own words. */
    private static void show(ObjectNode preview, String name, ObjectNode fields) {
        if (!fields.isEmpty() || !preview.has("would")) {
            preview.set(name, fields);
        }
    }

    /** The changes of what is no work package are those that the tool tells, in its own words. */
    private static ObjectNode told(ObjectNode preview, PendingWrite write, JsonNode payload) {
        if (preview.path("would") instanceof ObjectNode would
                && would.remove("changes") instanceof ObjectNode changes) {
            return changes;
        }
        return Changes.between(write.before(), payload);
    }
}
