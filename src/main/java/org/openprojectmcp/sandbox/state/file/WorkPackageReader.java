package org.openprojectmcp.sandbox.state.file;

import java.time.Instant;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.state.State;

/** Reads work packages. */
final class WorkPackageReader {
    private final State state;
    private final Instant now;
    private final CustomValueReader customs;

    WorkPackageReader(State state, Instant now) {
        this.state = state;
        this.now = now;
        this.customs = new CustomValueReader(state);
    }

    void read(Entry file) {
        for (var e : file.list("work_packages")) {
            var row = workPackage(e);
            e.addTo(state.workPackages(), row);
            state.watchers().add(row.id(), row.required(Attribute.AUTHOR));
            e.list("watchers")
                    .forEach(user -> state.watchers().add(row.id(), user.asReference(state.principals(), "user")));
        }
        Parents.check(file.list("work_packages"), state.workPackages(), WorkPackage::parentId, "work package");
    }

    private WorkPackage workPackage(Entry e) {
        var row = WorkPackage.blank(e.integer("id"), e.instant("created_at", now))
                .with(Attribute.SUBJECT, e.text("subject"))
                .with(Attribute.DESCRIPTION, e.text("description", ""))
                .with(Attribute.PROJECT, e.reference("project_id", state.projects(), "project"))
                .with(Attribute.TYPE, e.reference("type_id", state.types(), "type"))
                .with(Attribute.STATUS, e.reference("status_id", state.statuses(), "status"))
                .with(Attribute.PRIORITY, e.reference("priority_id", state.priorities(), "priority"))
                .with(Attribute.AUTHOR, e.reference("author_id", state.principals(), "user"))
                .with(Attribute.ASSIGNEE, e.referenceOrNull("assigned_to_id", state.principals(), "user"))
                .with(Attribute.RESPONSIBLE, e.referenceOrNull("responsible_id", state.principals(), "user"))
                .with(Attribute.CATEGORY, e.referenceOrNull("category_id", state.categories(), "category"))
                .with(Attribute.VERSION, e.referenceOrNull("version_id", state.versions(), "version"))
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
        row = customs.read(row, e.object("custom"));
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
}
