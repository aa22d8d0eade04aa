package org.openprojectmcp.sandbox.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;

/** Reads work packages. */
final class WorkPackageReader {
    private final State state;
    private final Instant now;

    WorkPackageReader(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    void read(Entry file) {
        for (var e : file.list("work_packages")) {
            var row = workPackage(e);
            state.workPackages().put(row);
            state.watchers().add(row.id(), row.required(Attribute.AUTHOR));
            e.list("watchers").forEach(user -> state.watchers().add(row.id(), user.asInteger()));
        }
    }

    private WorkPackage workPackage(Entry e) {
        var row = WorkPackage.blank(e.integer("id"), e.instant("created_at", now))
                .with(Attribute.SUBJECT, e.text("subject"))
                .with(Attribute.DESCRIPTION, e.text("description", ""))
                .with(Attribute.PROJECT, e.integer("project_id"))
                .with(Attribute.TYPE, e.integer("type_id"))
                .with(Attribute.STATUS, e.integer("status_id"))
                .with(Attribute.PRIORITY, e.integer("priority_id"))
                .with(Attribute.AUTHOR, e.integer("author_id"))
                .with(Attribute.ASSIGNEE, e.integerOrNull("assigned_to_id"))
                .with(Attribute.RESPONSIBLE, e.integerOrNull("responsible_id"))
                .with(Attribute.CATEGORY, e.integerOrNull("category_id"))
                .with(Attribute.VERSION, e.integerOrNull("version_id"))
                .with(Attribute.SPRINT, e.integerOrNull("sprint_id"))
                .with(Attribute.PARENT, e.integerOrNull("parent_id"))
                .with(Attribute.SCHEDULE_MANUALLY, e.flag("schedule_manually", true))
                .with(Attribute.IGNORE_NON_WORKING_DAYS, e.flag("ignore_non_working_days", false))
                .with(Attribute.START_DATE, e.dateOrNull("start_date"))
                .with(Attribute.DUE_DATE, e.dateOrNull("due_date"))
                .with(Attribute.DURATION, e.integerOrNull("duration"))
                .with(Attribute.ESTIMATED_HOURS, e.numberOrNull("estimated_hours"))
                .with(Attribute.REMAINING_HOURS, e.numberOrNull("remaining_hours"))
                .with(Attribute.DONE_RATIO, e.integerOrNull("done_ratio"))
                .with(Attribute.STORY_POINTS, e.integerOrNull("story_points"))
                .with(Attribute.POSITION, e.integerOrNull("position"));
        if (story(row) && row.value(Attribute.POSITION) == null) {
            row = row.with(Attribute.POSITION, 1);
        }
        var custom = e.at("custom");
        var fields = new ArrayList<String>();
        custom.node().fieldNames().forEachRemaining(fields::add);
        for (var field : fields) {
            row = row.withCustom(Integer.parseInt(field), values(custom, field));
        }
        return row.saved(e.integer("lock_version", saves(row)), e.instant("updated_at", now));
    }

    /** Whether it has a place in a backlog. */
    private boolean story(WorkPackage row) {
        var project = state.projects().find(row.projectId());
        var type = state.types().find(row.typeId());
        return project != null && type != null && project.has("backlogs") && type.has("story_points");
    }

    /** How often a new row was saved again when the file does not say: for its place in a backlog, and for its custom fields. */
    private static int saves(WorkPackage row) {
        return (row.value(Attribute.POSITION) == null ? 0 : 1) + (row.custom().isEmpty() ? 0 : 1);
    }

    private static List<String> values(Entry custom, String field) {
        return custom.at(field).node().isArray()
                ? custom.texts(field)
                : List.of(custom.at(field).asText());
    }
}
