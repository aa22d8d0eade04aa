package org.openprojectmcp.shape.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.hal.WorkCalendar;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.shape.Rows;
import org.openprojectmcp.shape.Vocabulary;

/** The bean {@code schedule}: what must be done before what, and how much room is left. Thread-safe. */
public final class Schedule {

    private static final int USUAL_ROWS = 50;
    private static final int USUAL_DAYS = 14;
    private static final int LONGEST_BREAK = 31;
    private static final int USUAL_HOURS = 8;

    private final Metadata metadata;
    private final Rows rows;
    private final Clock clock;
    private final String web;

    /** @param web the address people open in the browser */
    public Schedule(Metadata metadata, Rows rows, Clock clock, String web) {
        this.metadata = metadata;
        this.rows = rows;
        this.clock = clock;
        this.web = web;
    }

    /**
     * What some work packages depend on. The variable {@code asked} has their ids, {@code reached} those of everything they depend on
     * as well, {@code relations} the relations between them.
     */
    public JsonNode dependencies(
            Exchange exchange,
            @Variable("asked") JsonNode asked,
            @Variable("reached") JsonNode reached,
            @Variable("relations") JsonNode relations,
            @Variable("arguments") JsonNode arguments) {
        Caller caller = Caller.of(exchange);
        List<JsonNode> found = List.copyOf(rows.of(caller, ids(reached)).values());
        Plan plan = plan(caller, found, relations);
        Set<Long> visible = ids(asked);
        visible.retainAll(plan.tasks().stream().map(Task::id).toList());
        return new Dependencies(plan, visible)
                .result(
                        arguments.path("limit").asInt(USUAL_ROWS),
                        arguments.path("diagram").asBoolean());
    }

    /** When what is done: the work packages of the variable {@code work}, with the relations between them (variable {@code relations}). */
    public JsonNode report(
            Exchange exchange,
            @Variable("work") JsonNode work,
            @Variable("relations") JsonNode relations,
            @Variable("arguments") JsonNode arguments) {
        LocalDate today = LocalDate.now(clock);
        String until = arguments.path("until").asText(today.plusDays(USUAL_DAYS).toString());
        return new Timeline(plan(Caller.of(exchange), elements(work), relations), today)
                .result(
                        arguments.path("section").asText("type"),
                        LocalDate.parse(until),
                        arguments.path("limit").asInt(USUAL_ROWS));
    }

    /** Where dates contradict relations: of the work packages of the variable {@code work} with those of the variable {@code relations}. */
    public JsonNode conflicts(
            Exchange exchange, @Variable("work") JsonNode work, @Variable("relations") JsonNode relations) {
        return Findings.conflicts(plan(Caller.of(exchange), elements(work), relations));
    }

    /** How many days are worked from the day of the variable {@code from} to that of {@code to}, both included. */
    public int workingDays(Exchange exchange, @Variable("from") String from, @Variable("to") String to) {
        LocalDate first = LocalDate.parse(from);
        LocalDate last = LocalDate.parse(to);
        return calendar(Caller.of(exchange), first, last).between(first, last.plusDays(1));
    }

    /** How many hours OpenProject counts as a working day; 8 where it does not say. */
    public JsonNode hoursOfDay(Exchange exchange) {
        JsonNode hours = metadata.configuration(Caller.of(exchange)).path("hoursPerDay");
        return hours.isNumber() ? hours : IntNode.valueOf(USUAL_HOURS);
    }

    /** The last day before today that is worked; yesterday when nobody works for {@value #LONGEST_BREAK} days. */
    public String lastWorkingDay(Exchange exchange) {
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = calendar(Caller.of(exchange), today.minusDays(LONGEST_BREAK), today);
        return Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
                .limit(LONGEST_BREAK)
                .filter(calendar::isWorking)
                .findFirst()
                .orElse(today.minusDays(1))
                .toString();
    }

    private static List<JsonNode> elements(JsonNode collection) {
        List<JsonNode> elements = new ArrayList<>();
        collection.path("_embedded").path("elements").forEach(elements::add);
        return elements;
    }

    private Plan plan(Caller caller, List<JsonNode> found, JsonNode relations) {
        Vocabulary words = new Vocabulary(metadata.closedStatuses(caller), LocalDate.now(clock), web);
        List<Task> tasks = found.stream()
                .map(row -> Task.of(row, words))
                .sorted(Comparator.comparingLong(Task::id))
                .toList();
        List<Need> needs = new ArrayList<>();
        relations.forEach(relation -> Need.of(relation).ifPresent(needs::add));
        return new Plan(tasks, needs, calendar(caller, tasks));
    }

    private WorkCalendar calendar(Caller caller, Collection<Task> tasks) {
        List<LocalDate> days = tasks.stream()
                .flatMap(task -> Stream.of(Optional.ofNullable(task.start()), Optional.ofNullable(task.due())))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return WorkCalendar.EVERY_DAY;
        }
        return calendar(caller, days.get(0), days.get(days.size() - 1));
    }

    private WorkCalendar calendar(Caller caller, LocalDate first, LocalDate last) {
        return metadata.workCalendar(caller, first, last);
    }

    private static Set<Long> ids(JsonNode list) {
        Set<Long> ids = new LinkedHashSet<>();
        list.forEach(id -> ids.add(id.asLong()));
        return ids;
    }
}
