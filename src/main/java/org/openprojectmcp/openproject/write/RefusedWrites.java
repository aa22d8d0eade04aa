package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;

/** Adds to a refusal of values what its caller would otherwise have to ask for: what is allowed, what is missing. Thread-safe. */
final class RefusedWrites {

    private final OpenProject openProject;
    private final FaultLines lines;

    RefusedWrites(OpenProject openProject, FaultLines lines) {
        this.openProject = openProject;
        this.lines = lines;
    }

    OpenProjectException explained(Caller caller, PendingWrite write, OpenProjectException refusal) {
        return refusal.status() == 422 ? refusal.withMessage(unprocessable(caller, write, refusal)) : refusal;
    }

    private String unprocessable(Caller caller, PendingWrite write, OpenProjectException refusal) {
        if (refusal.faults().isEmpty()) {
            return String.valueOf(refusal.getMessage());
        }
        JsonNode schema = schema(caller, write);
        return refusal.faults().stream()
                .distinct()
                .map(fault -> "- " + lines.of(caller, fault, schema, write.payload()))
                .collect(Collectors.joining("\n", "OpenProject refuses the values; nothing was written:\n", ""));
    }

    private JsonNode schema(Caller caller, PendingWrite write) {
        if (write.form() == null) {
            return MissingNode.getInstance();
        }
        try {
            return openProject
                    .post(caller, write.form(), write.values(), write.payload())
                    .path("_embedded")
                    .path("schema");
        } catch (OpenProjectException formRefused) {
            // The refusal that is being explained says enough.
            return MissingNode.getInstance();
        }
    }
}
