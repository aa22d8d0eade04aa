package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.hal.Hal;

/** Adds to a refusal of values what its caller would otherwise have to ask for: what is allowed, what is missing. Thread-safe. */
final class RefusedWrites {

    private static final int NOT_FOUND = 404;
    private static final int SERVER_FAULT = 500;

    private final OpenProject openProject;
    private final FaultLines lines;

    RefusedWrites(OpenProject openProject, FaultLines lines) {
        this.openProject = openProject;
        this.lines = lines;
    }

    OpenProjectException explained(Caller caller, PendingWrite write, OpenProjectException refusal) {
        if (refusal.status() == SERVER_FAULT) {
            return withoutParent(caller, write, refusal);
        }
        return refusal.status() == 422 ? refusal.withMessage(unprocessable(caller, write, refusal)) : refusal;
    }

    /** OpenProject fails, instead of refusing, over a parent that is not there. */
    private OpenProjectException withoutParent(Caller caller, PendingWrite write, OpenProjectException failure) {
        JsonNode parent = Hal.id(Hal.link(write.payload(), "parent"));
        if (!parent.isNumber()) {
            return failure;
        }
        try {
            openProject.get(caller, "/work_packages/{parent}", Map.of("parent", parent.asLong()), null);
            return failure;
        } catch (OpenProjectException unseen) {
            return unseen.status() == NOT_FOUND
                    ? new OpenProjectException("parent: " + unseen.getMessage() + " Nothing was written.")
                    : failure;
        }
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
