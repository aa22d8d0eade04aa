package org.openprojectmcp.sandbox.time;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.hal.Dates;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;

/** A work package as the bare row that OpenProject 17.1 embeds in a time entry, where a document was meant. */
final class WorkPackageRow {
    private WorkPackageRow() {}

    /** @param position its place in the backlog */
    static ObjectNode of(WorkPackage workPackage, @Nullable Integer position) {
        var row = JsonNodeFactory.instance.objectNode();
        row.put("id", workPackage.id())
                .put("type_id", workPackage.typeId())
                .put("project_id", workPackage.projectId())
                .put("subject", workPackage.subject())
                .put("description", text(workPackage.text(Attribute.DESCRIPTION)))
                .put("due_date", date(workPackage, Attribute.DUE_DATE))
                .put("category_id", workPackage.integer(Attribute.CATEGORY))
                .put("status_id", workPackage.statusId())
                .put("assigned_to_id", workPackage.integer(Attribute.ASSIGNEE))
                .put("priority_id", workPackage.integer(Attribute.PRIORITY))
                .put("version_id", workPackage.integer(Attribute.VERSION))
                .put("author_id", workPackage.integer(Attribute.AUTHOR))
                .put("lock_version", workPackage.lockVersion())
                .put("done_ratio", workPackage.integer(Attribute.DONE_RATIO))
                .put("estimated_hours", workPackage.hours(Attribute.ESTIMATED_HOURS))
                .put("created_at", Dates.instant(workPackage.createdAt()))
                .put("updated_at", Dates.instant(workPackage.updatedAt()));
        return schedule(row, workPackage, position);
    }

    private static ObjectNode schedule(ObjectNode row, WorkPackage workPackage, @Nullable Integer position) {
        return row.put("start_date", date(workPackage, Attribute.START_DATE))
                .put("responsible_id", workPackage.integer(Attribute.RESPONSIBLE))
                .putNull("derived_estimated_hours")
                .put("schedule_manually", workPackage.flag(Attribute.SCHEDULE_MANUALLY))
                .put("parent_id", workPackage.parentId())
                .put("duration", workPackage.integer(Attribute.DURATION))
                .put("ignore_non_working_days", workPackage.flag(Attribute.IGNORE_NON_WORKING_DAYS))
                .putNull("derived_remaining_hours")
                .putNull("derived_done_ratio")
                .put("position", position)
                .put("story_points", workPackage.integer(Attribute.STORY_POINTS))
                .put("remaining_hours", workPackage.hours(Attribute.REMAINING_HOURS))
                .put("budget_id", workPackage.integer(Attribute.BUDGET))
                .putNull("project_phase_definition_id");
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String date(WorkPackage workPackage, Attribute attribute) {
        var date = workPackage.date(attribute);
        return date == null ? null : date.toString();
    }
}
