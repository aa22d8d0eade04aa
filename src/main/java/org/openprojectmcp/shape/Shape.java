package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.fields.CustomFieldQueries;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.write.Changes;
import org.openprojectmcp.openproject.write.Payload;

/**
 * The bean {@code shape}: makes OpenProject's answers small. Takes the body, and what else it needs from the variables of the exchange;
 * what an answer only hints at (the name behind an id, the status of a related work package) it looks up. Thread-safe.
 */
public final class Shape {

    private static final int USUAL_SIZE = 20;
    private static final String ORDERS = "due, start, updated, created, id, priority, status, subject, assignee";

    private static final String GROUPS =
            "status, type, priority, assignee, accountable, author, project, version, category, done";

    private final Metadata metadata;
    private final Rows rows;
    private final CustomFieldQueries customFields;
    private final Clock clock;
    private final String web;

    /** @param web the address people open in the browser */
    public Shape(Metadata metadata, Rows rows, CustomFieldQueries customFields, Clock clock, String web) {
        this.metadata = metadata;
        this.rows = rows;
        this.customFields = customFields;
        this.clock = clock;
        this.web = web;
    }

    /** One work package, with what is to be known of parent, children and related ones. */
    public JsonNode workPackage(Exchange exchange) {
        JsonNode hal = body(exchange);
        Caller caller = Caller.of(exchange);
        return WorkPackages.full(labelled(caller, hal), rows.of(caller, WorkPackages.namedBy(hal)), words(exchange));
    }

    /** The custom fields of a resource that are set, by label where its schema can be read. */
    public JsonNode customValues(Exchange exchange) {
        return CustomFields.of(labelled(Caller.of(exchange), body(exchange)));
    }

    /** Adds to the query what the call says of custom fields: filters, order, groups, columns. */
    public void customFields(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        customFields.apply(exchange, arguments, Column.words(), ORDERS, GROUPS);
    }

    /** Adds to the query the {@code select} that the asked columns allow; it would leave out groups and sums. */
    public void select(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        ObjectNode query = exchange.getMessage().getHeader("OpenProjectQuery", ObjectNode.class);
        String select = Column.select(columns(exchange, arguments));
        if (select != null && !query.has("groupBy") && !query.has("showSums")) {
            query.put("select", select);
        }
    }

    /** How many there are, with groups and sums where they were asked for; the variable {@code filter} says what was asked for. */
    public JsonNode count(Exchange exchange) {
        JsonNode collection = body(exchange);
        ObjectNode count = JsonNodeFactory.instance.objectNode();
        count.set("total", collection.path("total"));
        count.put("filter", exchange.getVariable("filter", "", String.class));
        Groups.addTo(count, collection);
        return count;
    }

    /** A page of work packages; the variables {@code filter} and {@code sorted} say in words what was asked for. */
    public JsonNode workPackages(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        return Table.of(
                body(exchange),
                columns(exchange, arguments),
                exchange.getVariable("filter", "", String.class),
                exchange.getVariable("sorted", "", String.class),
                arguments.path("page").asInt(1),
                arguments.path("page_size").asInt(USUAL_SIZE),
                words(exchange));
    }

    /** The elements of a list of work packages, each as a summary. */
    public JsonNode summaries(Exchange exchange) {
        ArrayNode summaries = JsonNodeFactory.instance.arrayNode();
        Vocabulary words = words(exchange);
        body(exchange)
                .path("_embedded")
                .path("elements")
                .forEach(hal -> summaries.add(WorkPackages.summary(hal, words)));
        return summaries;
    }

    /** The elements of a list of work packages, each in full, custom fields by the labels of the schemas that came along. */
    public JsonNode each(Exchange exchange) {
        JsonNode collection = body(exchange);
        Map<String, JsonNode> schemas = new HashMap<>();
        collection
                .at("/_embedded/schemas/_embedded/elements")
                .forEach(schema ->
                        schemas.put(Hal.link(schema, "self").path("href").asText(), schema));
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        Vocabulary words = words(exchange);
        for (JsonNode hal : collection.path("_embedded").path("elements")) {
            ObjectNode labelled = hal.deepCopy();
            JsonNode schema = schemas.get(Hal.link(hal, "schema").path("href").asText());
            if (schema != null) {
                labelled.withObject("/_embedded").set("schema", schema);
            }
            ObjectNode full = WorkPackages.full(labelled, Map.of(), words);
            full.remove(List.of("description", "created", "url", "author"));
            all.add(full);
        }
        return all;
    }

    /** The arguments as the API wants them. */
    public JsonNode payload(@Variable("arguments") JsonNode arguments) {
        return Payload.of(arguments);
    }

    /** What was created: it, what OpenProject set differently, and what else moved. */
    public JsonNode created(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        JsonNode after = body(exchange);
        ObjectNode created = WorkPackages.full(labelled(Caller.of(exchange), after), Map.of(), words(exchange));
        created.remove("description");
        return Written.add(created, after, moves(exchange, after), Changes.notDone(arguments, after));
    }

    /** What was changed: each field before and after, what else moved, and what to know. */
    public JsonNode changed(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        JsonNode after = body(exchange);
        List<String> notes = new ArrayList<>(Changes.notDone(arguments, after));
        List<String> besides = Changes.besides(arguments, json(exchange.getVariable("before")), after);
        if (!besides.isEmpty()) {
            notes.add("Changed by OpenProject besides: " + String.join(", ", besides) + ".");
        }
        return changed(exchange, notes);
    }

    /** The same for a write that names no fields: whatever it changed was asked for. */
    public JsonNode executed(Exchange exchange) {
        return changed(exchange, new ArrayList<>());
    }

    private JsonNode changed(Exchange exchange, List<String> notes) {
        JsonNode after = body(exchange);
        JsonNode before = json(exchange.getVariable("before"));
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        changed.set("id", after.path("id"));
        changed.set("subject", after.path("subject"));
        changed.set("changed", Changes.between(before, after, () -> metadata.schemaOf(Caller.of(exchange), after)));
        if (changed.path("changed").isEmpty() && notes.isEmpty()) {
            notes.add("It already was so; nothing changed.");
        }
        changed.set("lock_version", after.path("lockVersion"));
        return Written.add(changed, after, moves(exchange, after), notes);
    }

    /** What else moved, for a write that is not of a work package. */
    public JsonNode moved(Exchange exchange) {
        return Written.moved(0, moves(exchange, NullNode.getInstance()));
    }

    private static Written.Moves moves(Exchange exchange, JsonNode after) {
        JsonNode before = json(exchange.getVariable("before"));
        // a write that changed nothing has no moment of its own, and what changed since another one is not its doing
        boolean unchanged =
                after.has("lockVersion") && before.path("lockVersion").equals(after.path("lockVersion"));
        return new Written.Moves(
                json(exchange.getVariable("dates")),
                json(exchange.getVariable("moved")),
                unchanged ? NullNode.getInstance() : json(exchange.getVariable("past")));
    }

    private static JsonNode json(@Nullable Object value) {
        return value instanceof JsonNode node ? node : NullNode.getInstance();
    }

    /** Relations as the work package of the header {@code work_package} sees them. */
    public JsonNode relations(Exchange exchange) {
        long own = exchange.getMessage().getHeader("work_package", Long.class);
        List<JsonNode> relations = new ArrayList<>();
        body(exchange).path("_embedded").path("elements").forEach(relations::add);
        List<Long> others = relations.stream()
                .flatMap(relation -> Stream.of("from", "to")
                        .map(end -> Hal.id(Hal.link(relation, end)).asLong()))
                .filter(id -> id != own)
                .distinct()
                .toList();
        return Relations.seenFrom(own, relations, rows.of(Caller.of(exchange), others), words(exchange));
    }

    /**
     * Comments and changes as {@code $arguments} has them: {@code only}, {@code since}, {@code by}, {@code limit}, {@code page}; the newest first.
     * The variable {@code people}, if there is one, has people whose names need not be asked for, each with {@code id} and {@code name}.
     */
    public JsonNode activities(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        JsonNode collection = body(exchange);
        Map<Long, String> known = new HashMap<>();
        exchange.getVariable("people", MissingNode.getInstance(), JsonNode.class)
                .forEach(person -> known.put(
                        person.path("id").asLong(), person.path("name").asText()));
        Map<Long, String> names = metadata.names(Caller.of(exchange), Activities.authors(collection), known);
        return Activities.list(collection, names, Activities.Asked.of(arguments, USUAL_SIZE));
    }

    /** One comment or change. */
    public JsonNode activity(Exchange exchange) {
        JsonNode activity = body(exchange);
        ObjectNode collection = JsonNodeFactory.instance.objectNode();
        collection.putObject("_embedded").putArray("elements").add(activity);
        return Activities.one(activity, metadata.names(Caller.of(exchange), Activities.authors(collection)), true);
    }

    /** One time entry. */
    public JsonNode timeEntry(Exchange exchange) {
        return TimeEntries.one(labelledEntry(exchange, body(exchange)));
    }

    /** Time entries with their sum; the variable {@code filter} says in words what was asked for. */
    public JsonNode timeEntries(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        JsonNode collection = body(exchange).deepCopy();
        if (collection.path("_embedded").path("elements") instanceof ArrayNode entries) {
            for (int i = 0; i < entries.size(); i++) {
                entries.set(i, labelledEntry(exchange, entries.get(i)));
            }
        }
        return TimeEntries.list(
                collection,
                exchange.getVariable("filter", "", String.class),
                arguments.path("limit").asInt(USUAL_SIZE));
    }

    private Vocabulary words(Exchange exchange) {
        return new Vocabulary(metadata.closedStatuses(Caller.of(exchange)), LocalDate.now(clock), web);
    }

    /** The same with its schema embedded, when it has custom fields whose labels are wanted and can be had. */
    private JsonNode labelled(Caller caller, JsonNode hal) {
        return labelled(hal, () -> metadata.schemaOf(caller, hal));
    }

    private JsonNode labelledEntry(Exchange exchange, JsonNode timeEntry) {
        return labelled(timeEntry, () -> metadata.timeEntrySchema(Caller.of(exchange)));
    }

    private static JsonNode labelled(JsonNode hal, Supplier<JsonNode> schema) {
        if (CustomFields.of(hal).isEmpty()) {
            return hal;
        }
        ObjectNode labelled = hal.deepCopy();
        labelled.withObject("/_embedded").set("schema", schema.get());
        return labelled;
    }

    private static List<TableColumn> columns(Exchange exchange, JsonNode arguments) {
        JsonNode fields = arguments.path("fields");
        return fields.isEmpty()
                ? Column.USUAL
                : Column.named(fields, json(exchange.getVariable(CustomFieldQueries.COLUMNS)));
    }

    private static JsonNode body(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof JsonNode json ? json : NullNode.getInstance();
    }
}
