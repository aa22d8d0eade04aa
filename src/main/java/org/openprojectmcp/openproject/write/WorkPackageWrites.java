package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.fields.AllowedValues;
import org.openprojectmcp.openproject.fields.CustomFieldValues;
import org.openprojectmcp.openproject.metadata.Metadata;

/** Changes of single work packages for Java code, with everything that {@code direct:openproject-write} does for one. Thread-safe. */
public final class WorkPackageWrites {

    private static final String PATH = "/work_packages/{work_package}";
    private static final String FORM = PATH + "/form";

    private final OpenProject openProject;
    private final Metadata metadata;
    private final FaultLines lines;
    private final RefusedWrites refused;
    private final Conflicts conflicts;

    public WorkPackageWrites(OpenProject openProject, Metadata metadata) {
        this(openProject, metadata, new FaultLines(new AllowedValues(metadata)));
    }

    WorkPackageWrites(OpenProject openProject, Metadata metadata, FaultLines lines) {
        this.openProject = openProject;
        this.metadata = metadata;
        this.lines = lines;
        this.refused = new RefusedWrites(openProject, lines);
        this.conflicts = new Conflicts(openProject, metadata);
    }

    /** A write that was made: upon which state, and what it became. */
    public record Made(JsonNode before, JsonNode after) {}

    /**
     * What a form says of a write.
     *
     * @param changes fields before and after
     */
    public record Checked(JsonNode changes, List<String> problems) {

        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Changes a work package.
     *
     * @param before as it was read, with its lock version
     * @param still what must hold of it at the moment of writing, should somebody else have changed it meanwhile
     * @throws OpenProjectException when OpenProject refuses it; its message explains
     */
    public Made update(Caller caller, JsonNode before, ObjectNode payload, Predicate<JsonNode> still) {
        PendingWrite write = write(before, payload);
        try {
            return new Made(before, openProject.patch(caller, PATH, write.values(), write.payload()));
        } catch (OpenProjectException refusal) {
            if (refusal.status() != 409) {
                throw refused.explained(caller, write, refusal);
            }
            return again(caller, write, still, refusal);
        }
    }

    /** Makes a write again that was refused because somebody else had changed the work package. */
    Made again(Caller caller, PendingWrite write, Predicate<JsonNode> still, OpenProjectException refusal) {
        try {
            return conflicts.again(caller, write, still, refusal);
        } catch (OpenProjectException refusedAgain) {
            throw refused.explained(caller, write, refusedAgain);
        }
    }

    /** Asks the form what a change would do. */
    public Checked check(Caller caller, JsonNode before, ObjectNode payload) {
        PendingWrite write = write(before, payload);
        JsonNode form = openProject.post(caller, FORM, write.values(), write.payload());
        JsonNode after = form.at("/_embedded/payload");
        ObjectNode changes = Changes.between(before, after);
        changes.setAll(CustomFieldValues.changes(before, after, form.at("/_embedded/schema")));
        return new Checked(changes, lines.problems(caller, form, write.payload()));
    }

    /** Each field that a write changed, as {@code [before, after]}. */
    public JsonNode changes(Caller caller, Made made) {
        return Changes.between(made.before(), made.after(), () -> metadata.schemaOf(caller, made.after()));
    }

    private static PendingWrite write(JsonNode before, ObjectNode payload) {
        ObjectNode locked = payload.deepCopy();
        locked.set("lockVersion", before.path("lockVersion"));
        return new PendingWrite(
                "PATCH", PATH, FORM, Map.of("work_package", before.path("id").asLong()), locked, before);
    }
}
