package org.openprojectmcp.openproject.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.fields.AllowedValues;
import org.openprojectmcp.openproject.fields.CustomFieldWrites;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.write.AfterWrite;
import org.openprojectmcp.openproject.write.FaultLines;
import org.openprojectmcp.openproject.write.Payload;

/**
 * The bean {@code work-package-plan}: a whole plan of work packages in one call. Each is checked by OpenProject's form before the first
 * is made, since whoever may create them often may not remove them again. Thread-safe; blocks its thread.
 */
public final class WorkPackagePlans {

    private static final String PREPARED = "OpenProjectPlan";
    private static final String FORM = "/work_packages/form";
    private static final List<String> COLUMNS =
            List.of("key", "subject", "type", "assignee", "start", "due", "parent", "after");

    private final OpenProject openProject;
    private final CustomFieldWrites customFields;
    private final FaultLines lines;
    private final Undo undo;

    public WorkPackagePlans(OpenProject openProject, Metadata metadata, Clock clock) {
        this.openProject = openProject;
        this.customFields = new CustomFieldWrites(metadata, clock);
        this.lines = new FaultLines(new AllowedValues(metadata));
        this.undo = new Undo(openProject);
    }

    private record Prepared(Plan plan, Map<PlanItem, ObjectNode> payloads) {}

    /**
     * Reads and checks the plan; the variable {@code preview} shows it as a table.
     *
     * @throws OpenProjectException when something stands against it and the call is not only to show it
     */
    public void prepare(
            Exchange exchange, @Variable("arguments") JsonNode arguments, @Variable("resolved") JsonNode resolved) {
        Caller caller = Caller.of(exchange);
        Plan plan = Plan.of(arguments);
        Map<PlanItem, ObjectNode> payloads = new LinkedHashMap<>();
        ArrayNode problems = JsonNodeFactory.instance.arrayNode();
        for (PlanItem item : plan.inOrder()) {
            ObjectNode fields = item.fields().deepCopy();
            fields.set("project", arguments.path("project"));
            try {
                ObjectNode payload = payload(caller, fields);
                payloads.put(item, payload);
                check(caller, item, payload).forEach(problems::add);
            } catch (OpenProjectException unfit) {
                if (unfit.status() != 0) {
                    throw unfit;
                }
                problems.add(item.key() + ": " + unfit.getMessage());
            }
        }
        if (!problems.isEmpty() && !arguments.path("preview").asBoolean()) {
            List<String> all = new ArrayList<>();
            problems.forEach(problem -> all.add(problem.asText()));
            throw new OpenProjectException("Nothing was created:\n- " + String.join("\n- ", all));
        }
        exchange.setProperty(PREPARED, new Prepared(plan, payloads));
        exchange.setVariable("preview", table(plan, arguments, resolved, problems));
    }

    private ObjectNode payload(Caller caller, ObjectNode fields) {
        ObjectNode payload = Payload.of(fields);
        JsonNode custom = fields.path(CustomFieldWrites.ARGUMENT);
        return custom.isEmpty()
                ? payload
                : customFields.payload(caller, FORM, Map.of(), JsonNodeFactory.instance.objectNode(), payload, custom);
    }

    private List<String> check(Caller caller, PlanItem item, ObjectNode payload) {
        JsonNode form = openProject.post(caller, FORM, Map.of(), payload);
        return lines.problems(caller, form, payload).stream()
                .map(problem -> item.key() + ": " + problem)
                .toList();
    }

    private static ObjectNode table(Plan plan, JsonNode arguments, JsonNode resolved, ArrayNode problems) {
        ObjectNode table = JsonNodeFactory.instance.objectNode();
        COLUMNS.forEach(table.putArray("columns")::add);
        ArrayNode rows = table.putArray("rows");
        int place = 0;
        for (JsonNode written : arguments.path("items")) {
            PlanItem item = PlanItem.of(written, place + 1);
            JsonNode names = resolved.path("items").path(place++);
            ArrayNode row = rows.addArray();
            row.add(item.key()).add(item.subject());
            row.add(name(item, names, "type")).add(name(item, names, "assignee"));
            row.add(item.fields().path("start").asText(""))
                    .add(item.fields().path("due").asText(""));
            row.add(item.parent() == null ? "" : item.parent()).add(String.join(", ", item.after()));
        }
        table.put("relations", plan.relations().size());
        List<String> notes = plan.dateNotes();
        if (!notes.isEmpty()) {
            notes.forEach(table.putArray("notes")::add);
        }
        if (!problems.isEmpty()) {
            table.set("problems", problems);
        }
        return table;
    }

    private static String name(PlanItem item, JsonNode names, String field) {
        JsonNode name = names.path(field).path("name");
        return name.isTextual() ? name.asText() : item.fields().path(field).asText("");
    }

    /**
     * Makes the plan that was prepared; gives out what was made, in the order of the plan.
     *
     * @throws OpenProjectException when a step fails; what had been made by then was removed again, or it says what could not be
     */
    public JsonNode make(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        Caller caller = Caller.of(exchange);
        Prepared prepared = exchange.getProperty(PREPARED, Prepared.class);
        Map<String, JsonNode> made = new LinkedHashMap<>();
        String step = "";
        try {
            for (Map.Entry<PlanItem, ObjectNode> one : prepared.payloads().entrySet()) {
                PlanItem item = one.getKey();
                step = "\"" + item.key() + "\" (" + item.subject() + ")";
                String parent = item.parent() == null ? arguments.path("parent").asText("") : item.parent();
                ObjectNode payload = one.getValue();
                if (!parent.isEmpty()) {
                    payload.withObject("/_links").putObject("parent").put("href", href(parent, made));
                }
                made.put(item.key(), openProject.post(caller, "/work_packages", Map.of(), payload));
            }
            for (PlanRelation relation : prepared.plan().relations()) {
                step = "the relation from \"" + relation.from() + "\" to \"" + relation.to() + "\"";
                relate(caller, relation, made);
            }
        } catch (RuntimeException failed) {
            String removed = undo.remove(caller, List.copyOf(made.values()));
            if (!(failed instanceof OpenProjectException refused)) {
                throw new IllegalStateException("at " + step + ". " + removed, failed);
            }
            String unknown = refused.isOutcomeUnknown()
                    ? "\nWhether " + step + " was made is not known: look for it before you call again."
                    : "";
            throw refused.withMessage(
                    "The plan failed at " + step + ": " + refused.getMessage() + "\n" + removed + unknown);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        made.forEach((key, hal) -> all.addObject()
                .put("key", key)
                .put("id", hal.path("id").asLong())
                .set("updatedAt", hal.path("updatedAt")));
        AfterWrite.note(
                exchange,
                made.size() + " work packages are created, with the ids "
                        + made.values().stream()
                                .map(hal -> hal.path("id").asText())
                                .collect(Collectors.joining(", ")));
        return all;
    }

    private void relate(Caller caller, PlanRelation relation, Map<String, JsonNode> made) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", relation.type());
        if (relation.lag() != 0) {
            body.put("lag", relation.lag());
        }
        body.putObject("_links").putObject("to").put("href", href(relation.to(), made));
        openProject.post(caller, "/work_packages/{id}/relations", Map.of("id", id(relation.from(), made)), body);
    }

    private static String href(String reference, Map<String, JsonNode> made) {
        return "/api/v3/work_packages/" + id(reference, made);
    }

    /** The id of an item of the plan, else the reference itself. */
    private static String id(String reference, Map<String, JsonNode> made) {
        JsonNode item = made.get(reference);
        return item == null ? reference.replace("#", "") : item.path("id").asText();
    }
}
