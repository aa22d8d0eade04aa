package org.openprojectmcp.openproject.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.bulk.Batch.Outcome;
import org.openprojectmcp.openproject.fields.CustomFieldWrites;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.write.AfterWrite;
import org.openprojectmcp.openproject.write.Changes;
import org.openprojectmcp.openproject.write.Payload;
import org.openprojectmcp.openproject.write.WorkPackageWrites;

/**
 * The bean {@code bulk}: writes for the work packages in the variable {@code targets}, full representations as OpenProject gave them,
 * with a result for each. Thread-safe; blocks its thread.
 */
public final class BulkWrites {

    private static final String FORM = "/work_packages/{work_package}/form";

    private final OpenProject openProject;
    private final Metadata metadata;
    private final CustomFieldWrites customFields;
    private final WorkPackageWrites writes;

    public BulkWrites(OpenProject openProject, Metadata metadata, Clock clock) {
        this.openProject = openProject;
        this.metadata = metadata;
        this.customFields = new CustomFieldWrites(metadata, clock);
        this.writes = new WorkPackageWrites(openProject, metadata);
    }

    /**
     * What a confirmation of the call binds: each target with its lock version.
     *
     * @return {@code {"40": 3}}
     */
    public JsonNode locks(@Variable("targets") JsonNode targets) {
        ObjectNode locks = JsonNodeFactory.instance.objectNode();
        targets.forEach(target -> locks.set(target.path("id").asText(), target.path("lockVersion")));
        return locks;
    }

    /** What {@code $arguments.set} would change, work package by work package: rows of id, subject and difference. */
    public JsonNode difference(
            Exchange exchange, @Variable("targets") JsonNode targets, @Variable("arguments") JsonNode arguments) {
        Caller caller = Caller.of(exchange);
        Condition condition = new Condition(arguments.path("only_while"));
        Shift shift = shift(caller, targets, arguments);
        List<String> problems = new ArrayList<>();
        ObjectNode shown = Batch.run(caller, targets, target -> {
            Optional<String> hindrance = hindrance(condition, shift, target);
            if (hindrance.isPresent()) {
                return new Outcome.Skipped(hindrance.get());
            }
            WorkPackageWrites.Checked checked =
                    writes.check(caller, target, payload(caller, target, shift.values(target)));
            checked.problems()
                    .forEach(problem -> problems.add("#" + target.path("id").asText() + ": " + problem));
            return checked.changes().isEmpty()
                    ? new Outcome.Skipped("it already is so")
                    : new Outcome.Done("would be changed: " + words(checked.changes()));
        });
        if (!problems.isEmpty()) {
            problems.forEach(shown.putArray("problems")::add);
        }
        return shown;
    }

    /** Changes each as {@code $arguments.set} says, as long as {@code $arguments.only_while} holds of it at that moment. */
    public JsonNode update(
            Exchange exchange, @Variable("targets") JsonNode targets, @Variable("arguments") JsonNode arguments) {
        Caller caller = Caller.of(exchange);
        Condition condition = new Condition(arguments.path("only_while"));
        Shift shift = shift(caller, targets, arguments);
        List<String> moments = new ArrayList<>();
        ObjectNode result = Batch.run(caller, targets, target -> {
            Optional<String> hindrance = hindrance(condition, shift, target);
            if (hindrance.isPresent()) {
                return new Outcome.Skipped(hindrance.get());
            }
            JsonNode values = shift.values(target);
            ObjectNode payload = payload(caller, target, values);
            WorkPackageWrites.Made made = writes.update(caller, target, payload, condition::holds);
            JsonNode changed = writes.changes(caller, made);
            moments.add(made.after().path("updatedAt").asText());
            List<String> notDone = Changes.notDone(values, made.after());
            String said = changed.isEmpty() ? "unchanged: it already was so" : "changed: " + words(changed);
            return new Outcome.Done(notDone.isEmpty() ? said : said + ". " + String.join(" ", notDone));
        });
        if (!moments.isEmpty()) {
            AfterWrite.note(exchange, moments.size() + " work packages are changed");
        }
        moments.stream().min(String::compareTo).ifPresent(first -> exchange.setVariable("first_write", first));
        return result;
    }

    private Shift shift(Caller caller, JsonNode targets, JsonNode arguments) {
        return Shift.of(arguments.path("set"), targets, (first, last) -> metadata.workCalendar(caller, first, last));
    }

    private static Optional<String> hindrance(Condition condition, Shift shift, JsonNode target) {
        String broken = condition.broken(target);
        return broken.isEmpty() ? shift.hindrance(target) : Optional.of(broken);
    }

    private ObjectNode payload(Caller caller, JsonNode target, JsonNode set) {
        ObjectNode payload = Payload.of(set);
        JsonNode custom = set.path(CustomFieldWrites.ARGUMENT);
        return custom.isEmpty() ? payload : customFields.payload(caller, FORM, path(target), target, payload, custom);
    }

    /** Comments on each with the {@code text} that the variable {@code comments} has for its id. */
    public JsonNode comment(
            Exchange exchange, @Variable("targets") JsonNode targets, @Variable("comments") JsonNode comments) {
        Caller caller = Caller.of(exchange);
        return Batch.run(caller, targets, target -> {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.putObject("comment")
                    .set("raw", comments.path(target.path("id").asText()).path("text"));
            openProject.post(caller, "/work_packages/{work_package}/activities", path(target), body);
            return new Outcome.Done("commented");
        });
    }

    /** Deletes each, with everything below it; one that went with its parent is done too. */
    public JsonNode delete(Exchange exchange, @Variable("targets") JsonNode targets) {
        Caller caller = Caller.of(exchange);
        return Batch.run(caller, targets, target -> {
            try {
                openProject.delete(caller, "/work_packages/{work_package}", path(target));
                return new Outcome.Done("deleted");
            } catch (OpenProjectException refused) {
                if (refused.status() == 404) {
                    return new Outcome.Skipped("it is not there any more; it may have gone with its parent");
                }
                throw refused;
            }
        });
    }

    /** Logs the entries of {@code $arguments.entries}, each on its work package. */
    public JsonNode logTime(Exchange exchange, @Variable("entries") JsonNode entries) {
        Caller caller = Caller.of(exchange);
        return Batch.run(caller, entries, entry -> {
            JsonNode made = openProject.post(caller, "/time_entries", Map.of(), entry.path("payload"));
            return new Outcome.Done("entry " + made.path("id").asText() + ": "
                    + Hal.hours(made.path("hours")).asText() + " h on "
                    + made.path("spentOn").asText());
        });
    }

    /**
     * What stands against the relations of the variable {@code wanted}: the variable {@code related} has those that there are, and
     * {@code targets} the work packages.
     *
     * @return {@code {"entries": […], "problems": […]}}
     */
    public JsonNode checkRelations(
            @Variable("targets") JsonNode targets,
            @Variable("related") JsonNode related,
            @Variable("wanted") JsonNode wanted) {
        return new NewRelations(targets, related).check(wanted.path("relations"));
    }

    /** Makes the relations of the variable {@code entries}, but for those that are to be skipped. */
    public JsonNode relate(Exchange exchange, @Variable("entries") JsonNode entries) {
        Caller caller = Caller.of(exchange);
        return Batch.run(caller, entries, entry -> {
            if (entry.has("skip")) {
                return new Outcome.Skipped(entry.path("skip").asText());
            }
            JsonNode made = openProject.post(
                    caller, "/work_packages/{work_package}/relations", path(entry), entry.path("payload"));
            return new Outcome.Done("relation " + made.path("id").asText());
        });
    }

    private static Map<String, Object> path(JsonNode target) {
        return Map.of("work_package", target.path("id").asLong());
    }

    private static String words(JsonNode changes) {
        List<String> words = new ArrayList<>();
        changes.properties()
                .forEach(change -> words.add(
                        change.getKey() + " " + Changes.words(change.getValue().get(0)) + " -> "
                                + Changes.words(change.getValue().get(1))));
        return String.join(", ", words);
    }
}
