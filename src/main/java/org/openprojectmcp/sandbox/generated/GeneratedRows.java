package org.openprojectmcp.sandbox.generated;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.demo.Translation;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.model.TimeEntry;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.Priority;
import org.openprojectmcp.sandbox.model.definition.Status;
import org.openprojectmcp.sandbox.model.definition.Type;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.state.Table;
import org.openprojectmcp.sandbox.workpackages.change.History;

/** Makes single work packages of a project, and what has happened to them. */
final class GeneratedRows {
    private static final int PLANNED_BEFORE = 20;

    private final State state;
    private final GeneratedProject project;
    private final Random random;
    private final WorkingDays days;
    private final Translation translation;
    private final Map<String, Integer> types;
    private final Map<String, Integer> statuses;
    private final Map<String, Integer> priorities;

    GeneratedRows(State state, GeneratedProject project, Random random, WorkingDays days) {
        this.state = state;
        this.project = project;
        this.random = random;
        this.days = days;
        this.translation = Translation.of(state);
        this.types = ids(state.types(), Type::name);
        this.statuses = ids(state.statuses(), Status::name);
        this.priorities = ids(state.priorities(), Priority::name);
    }

    WorkPackage summary(int id, int start, int end, int number) {
        var values = values(Words.phase(random, number), "Summary task", status(start, end), project.lead(), null);
        dates(values, start, end, end - start + 1);
        return row(id, values, Map.of(), start, end);
    }

    WorkPackage milestone(int id, int parent, int day, int number) {
        var values =
                values("Section " + number + " handed over", "Milestone", status(day, day), project.lead(), parent);
        dates(values, day, day, 1);
        return row(id, values, Map.of(), day, day);
    }

    /** @param manual whether its dates are its own, not those that its predecessors leave it */
    WorkPackage task(int id, @Nullable Integer parent, int start, int length, boolean manual) {
        var end = start + length - 1;
        var status = status(start, end);
        var worker = random.nextInt(8) == 0 ? null : GeneratedProject.any(project.team(), random);
        var kind = random.nextInt(10);
        var values =
                values(Words.task(random), kind == 0 ? "Bug" : kind == 1 ? "Feature" : "Task", status, worker, parent);
        values.put(Attribute.DESCRIPTION, Words.description(String.valueOf(values.get(Attribute.SUBJECT))));
        values.put(
                Attribute.CATEGORY,
                GeneratedProject.any(project.categories(), random).id());
        values.put(
                Attribute.VERSION,
                GeneratedProject.any(project.versions(), random).id());
        values.put(Attribute.SCHEDULE_MANUALLY, manual);
        dates(values, start, end, length);
        work(values, status, 8.0 * length);
        return row(id, values, custom(), start, end);
    }

    /** Writes who made it, who took it up, and the time booked on it. */
    void past(WorkPackage row) {
        var author = row.required(Attribute.AUTHOR);
        var initial = named(statuses, "New");
        var changed = row.statusId() != initial;
        var first = changed ? row.with(Attribute.STATUS, initial) : row;
        var at = row.createdAt();
        state.journals()
                .insert(id ->
                        new Journal(id, row.id(), 1, author, "", false, History.creation(first), Map.of(), at, at));
        var worker = row.integer(Attribute.ASSIGNEE);
        if (!changed || worker == null) {
            return;
        }
        var change =
                new Journal.Change(Attribute.STATUS.key(), String.valueOf(initial), String.valueOf(row.statusId()));
        var then = row.updatedAt();
        state.journals()
                .insert(id -> new Journal(id, row.id(), 2, worker, "", false, List.of(change), Map.of(), then, then));
        if (random.nextInt(4) == 0) {
            book(row, worker, then);
        }
    }

    private void book(WorkPackage row, int worker, Instant at) {
        var day = row.date(Attribute.START_DATE);
        var activity = GeneratedProject.any(List.copyOf(state.activities().all()), random)
                .id();
        var hours = 1 + random.nextInt(16) / 2.0;
        if (day != null) {
            state.timeEntries()
                    .insert(id -> new TimeEntry(
                            id,
                            row.projectId(),
                            row.id(),
                            worker,
                            worker,
                            activity,
                            day,
                            hours,
                            "",
                            false,
                            Map.of(),
                            at,
                            at));
        }
    }

    private EnumMap<Attribute, Object> values(
            String subject, String type, String status, @Nullable Principal assignee, @Nullable Integer parent) {
        var values = new EnumMap<Attribute, Object>(Attribute.class);
        values.put(Attribute.SUBJECT, subject);
        values.put(Attribute.DESCRIPTION, "");
        values.put(Attribute.PROJECT, project.id());
        values.put(Attribute.TYPE, named(types, type));
        values.put(Attribute.STATUS, named(statuses, status));
        values.put(Attribute.PRIORITY, named(priorities, random.nextInt(6) == 0 ? "High" : "Normal"));
        values.put(
                Attribute.AUTHOR, GeneratedProject.any(project.team(), random).id());
        values.put(Attribute.RESPONSIBLE, project.lead().id());
        values.put(Attribute.SCHEDULE_MANUALLY, false);
        values.put(Attribute.IGNORE_NON_WORKING_DAYS, false);
        if (assignee != null) {
            values.put(Attribute.ASSIGNEE, assignee.id());
        }
        if (parent != null) {
            values.put(Attribute.PARENT, parent);
        }
        return values;
    }

    private void dates(Map<Attribute, Object> values, int start, int end, int length) {
        values.put(Attribute.START_DATE, days.day(start));
        values.put(Attribute.DUE_DATE, days.day(end));
        values.put(Attribute.DURATION, length);
    }

    private void work(Map<Attribute, Object> values, String status, double hours) {
        var share = status.equals("Closed") ? 0 : status.equals("New") ? 1 : (1 + random.nextInt(7)) / 8.0;
        values.put(Attribute.ESTIMATED_HOURS, hours);
        values.put(Attribute.REMAINING_HOURS, hours * share);
        values.put(Attribute.DONE_RATIO, (int) Math.round(100 * (1 - share)));
    }

    private Map<Integer, List<String>> custom() {
        var custom = new TreeMap<Integer, List<String>>();
        for (var field : project.fields()) {
            if (random.nextInt(3) == 0) {
                custom.put(
                        field.id(),
                        List.of(value(field.format(), field.options().size(), field.id())));
            }
        }
        return custom.isEmpty() ? Map.of() : Collections.unmodifiableMap(custom);
    }

    private String value(String format, int options, int fieldId) {
        return switch (format) {
            case "int" -> String.valueOf(1000 + random.nextInt(40));
            case "list" ->
                String.valueOf(state.customFields()
                        .get(fieldId)
                        .options()
                        .get(random.nextInt(options))
                        .id());
            case "bool" -> random.nextBoolean() ? "t" : "f";
            default -> Words.company(random);
        };
    }

    private WorkPackage row(
            int id, Map<Attribute, Object> values, Map<Integer, List<String>> custom, int start, int end) {
        var created = Math.min(start - PLANNED_BEFORE, -1);
        var updated = Math.max(created, Math.min(end, -1));
        return new WorkPackage(
                id,
                updated == created ? 0 : 1,
                Collections.unmodifiableMap(values),
                custom,
                days.morning(created),
                days.morning(updated));
    }

    /** What has ended is closed, save for some that are late; what has begun is under way. */
    private String status(int start, int end) {
        if (end < 0) {
            return random.nextInt(10) == 0 ? "In progress" : "Closed";
        }
        return start <= 0 ? "In progress" : "New";
    }

    private static <R extends Row> Map<String, Integer> ids(Table<R> table, Function<R, String> name) {
        return table.all().stream().collect(Collectors.toMap(name, Row::id, (one, other) -> one));
    }

    /** What the demo data calls so in English. */
    private int named(Map<String, Integer> ids, String name) {
        var id = ids.get(translation.of(name));
        if (id == null) {
            throw new IllegalStateException("The demo data knows no " + name);
        }
        return id;
    }
}
