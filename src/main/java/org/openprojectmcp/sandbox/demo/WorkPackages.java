package org.openprojectmcp.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.demo.Plan.Numbered;

/** Writes work packages with their journals, relations and what the demo user has not read yet. */
final class WorkPackages {
    private static final int UNREAD_DAYS = 6;

    private final ObjectNode state;
    private final Organisation organisation;
    private final Schedule schedule;
    private final History history;
    private final ArrayNode rows;
    private final ArrayNode journals;
    private final ArrayNode relations;

    WorkPackages(ObjectNode state, Organisation organisation, Schedule schedule, History history) {
        this.state = state;
        this.organisation = organisation;
        this.schedule = schedule;
        this.history = history;
        this.rows = (ArrayNode) state.path("work_packages");
        this.journals = (ArrayNode) state.path("journals");
        this.relations = (ArrayNode) state.path("relations");
    }

    void add(Plan plan) {
        plan.all().forEach(this::add);
        plan.all().forEach(one -> relate(one, plan));
    }

    private void add(Numbered one) {
        var item = one.item();
        var row = rows.addObject().put("id", one.id()).put("subject", item.subject());
        row.put("description", item.description() == null ? "" : item.description());
        row.put("project_id", organisation.project(one.project().identifier()));
        row.put("parent_id", one.parent() == null ? null : one.parent().id());
        row.put("type_id", named("types", item.typeName()));
        row.put("status_id", named("statuses", item.statusName()));
        row.put("priority_id", named("priorities", item.priorityName()));
        row.put("assigned_to_id", person(item.assignee()));
        row.put("responsible_id", person(item.responsible()));
        row.put("version_id", item.version() == null ? null : inProject(one, "versions", item.version()));
        row.put("category_id", item.category() == null ? null : inProject(one, "categories", item.category()));
        row.put("schedule_manually", !Schedule.automatic(item)).put("ignore_non_working_days", false);
        dates(row, one);
        progress(row, item);
        row.putObject("custom");
        past(row, one);
    }

    private void dates(ObjectNode row, Numbered one) {
        var span = schedule.of(one);
        row.put("start_date", span == null ? null : span.start().toString());
        row.put("due_date", span == null ? null : span.due().toString());
        row.put("duration", span == null ? null : span.duration());
    }

    private static void progress(ObjectNode row, Item item) {
        var work = item.work();
        var left = item.left() == null ? work : item.left();
        row.put("estimated_hours", work).put("remaining_hours", left);
        row.put("done_ratio", work == null || left == null ? null : done(work, left));
    }

    private static int done(double work, double left) {
        return (int) Math.round(100 * (work - left) / work);
    }

    private void past(ObjectNode row, Numbered one) {
        var events = history.of(one, schedule.of(one));
        row.put("author_id", organisation.principal(events.get(0).by()));
        row.put("created_at", events.get(0).at().toString());
        row.put("updated_at", events.get(events.size() - 1).at().toString());
        row.put(
                "lock_version",
                events.stream().filter(event -> event.changed() != null).count());
        var watchers = new TreeSet<Integer>();
        for (var version = 1; version <= events.size(); version++) {
            var event = events.get(version - 1);
            journal(row, one, version, event);
            if (version == 1 || event.comment() != null) {
                watchers.add(organisation.principal(event.by()));
            }
        }
        watchers.forEach(row.putArray("watchers")::add);
    }

    private void journal(ObjectNode row, Numbered one, int version, History.Event event) {
        var journal = journals.addObject().put("id", journals.size()).put("work_package_id", one.id());
        journal.put("version", version).put("user_id", organisation.principal(event.by()));
        journal.put("created_at", event.at().toString()).put("notes", event.comment() == null ? "" : event.comment());
        var changes = journal.putArray("changes");
        if (version == 1) {
            creation(changes, row, one);
        }
        var change = event.changed();
        if (change != null) {
            var table = change.attribute().equals("status") ? "statuses" : "priorities";
            change(changes, change.attribute(), named(table, change.from()), named(table, change.to()));
        }
        notify(one, journal, event);
    }

    /** What was set at the beginning: a new work package in a normal priority, otherwise as it is now. */
    private void creation(ArrayNode changes, ObjectNode row, Numbered one) {
        var item = one.item();
        change(changes, "type", null, row.path("type_id").asInt());
        change(changes, "project", null, row.path("project_id").asInt());
        change(changes, "subject", null, item.subject());
        change(changes, "description", null, item.description());
        change(changes, "dueDate", null, row.path("due_date").textValue());
        change(changes, "category", null, row.path("category_id").numberValue());
        change(changes, "status", null, named("statuses", "New"));
        change(changes, "assignee", null, person(item.assignee()));
        change(changes, "priority", null, named("priorities", "Normal"));
        change(changes, "version", null, row.path("version_id").numberValue());
        change(changes, "author", null, row.path("author_id").asInt());
        change(changes, "estimatedTime", null, item.work());
        change(changes, "startDate", null, row.path("start_date").textValue());
        change(changes, "parent", null, row.path("parent_id").numberValue());
        change(changes, "responsible", null, person(item.responsible()));
        change(changes, "scheduleManually", null, row.path("schedule_manually").asBoolean() ? "t" : "f");
        change(changes, "duration", null, row.path("duration").numberValue());
        change(changes, "ignoreNonWorkingDays", null, "f");
    }

    private static void change(ArrayNode changes, String attribute, @Nullable Object before, @Nullable Object after) {
        if (after != null) {
            changes.addObject()
                    .put("attribute", attribute)
                    .put("before", before == null ? null : before.toString())
                    .put("after", after.toString());
        }
    }

    private void notify(Numbered one, ObjectNode journal, History.Event event) {
        var demo = organisation.demoUser();
        var item = one.item();
        var reason = demo.equals(item.assignee()) ? "assigned" : demo.equals(item.responsible()) ? "responsible" : null;
        var old = event.at().isBefore(schedule.days().at(-UNREAD_DAYS, 0, 0));
        if (reason == null || old || event.by().equals(demo)) {
            return;
        }
        var notifications = (ArrayNode) state.path("notifications");
        notifications
                .addObject()
                .put("id", notifications.size())
                .put("reason", reason)
                .put("recipient_id", organisation.principal(demo))
                .put("actor_id", organisation.principal(event.by()))
                .put("work_package_id", one.id())
                .put("journal_id", journal.path("id").asInt())
                .put("read_ian", false)
                .put("created_at", event.at().toString());
    }

    private void relate(Numbered one, Plan plan) {
        var item = one.item();
        for (var before : item.predecessors()) {
            relation(one, plan.byKey(before.key()), "follows").put("lag", before.lag());
        }
        relate(one, plan, "blocks", item.blocks());
        relate(one, plan, "relates", item.relates());
        relate(one, plan, "duplicates", item.duplicates());
        relate(one, plan, "requires", item.requires());
    }

    private void relate(Numbered one, Plan plan, String type, List<String> keys) {
        keys.forEach(key -> relation(one, plan.byKey(key), type));
    }

    private ObjectNode relation(Numbered from, Numbered to, String type) {
        return relations
                .addObject()
                .put("id", relations.size())
                .put("from_id", from.id())
                .put("to_id", to.id())
                .put("relation_type", type)
                .putNull("lag")
                .putNull("description");
    }

    private @Nullable Integer person(@Nullable String handle) {
        return handle == null ? null : (Integer) organisation.principal(handle);
    }

    private int named(String table, String name) {
        return id(state.path(table), name);
    }

    private int inProject(Numbered one, String table, String name) {
        for (var project = one.project(); project != null; project = organisation.parent(project)) {
            var rows = state.path("projects")
                    .path(organisation.project(project.identifier()) - 1)
                    .path(table);
            for (var row : rows) {
                if (row.path("name").asText().equals(name)) {
                    return row.path("id").asInt();
                }
            }
        }
        throw new IllegalStateException(one.item().subject() + " names the unknown " + name);
    }

    private static int id(JsonNode rows, String name) {
        for (var row : rows) {
            if (row.path("name").asText().equals(name)) {
                return row.path("id").asInt();
            }
        }
        throw new IllegalStateException("Nothing is called " + name);
    }
}
