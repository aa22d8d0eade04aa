package org.openprojectmcp.sandbox.time;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.CustomInput;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.definition.Activity;

/** What can be written on a time entry. Activities are offered only once a form knows the project. */
final class TimeEntrySchema {
    private TimeEntrySchema() {}

    static ObjectNode alone(Instance instance, boolean logsForOthers) {
        var schema = common();
        schema.add("user", "User", Text.of("label.user"))
                .required()
                .writable(logsForOthers)
                .link();
        schema.add("entity", "Entity", Text.of("label.logged_for")).required().link();
        schema.add("project", "Project", Text.of("label.project")).link();
        schema.add("activity", "TimeEntriesActivity", Text.of("label.activity"))
                .hasDefault()
                .link();
        CustomInput.describe(schema, instance.state().customFieldsOf("TimeEntryCustomField"));
        return schema.node("/api/v3/time_entries/schema");
    }

    static ObjectNode inForm(Instance instance, TimeEntryDraft draft, Caller caller) {
        var schema = common();
        schema.add("user", "User", Text.of("label.user"))
                .required()
                .writable(draft.userWritable())
                .link(users(draft));
        schema.add("entity", "Entity", Text.of("label.logged_for"))
                .required()
                .link("/api/v3/time_entries/available_work_packages");
        schema.add("project", "Project", Text.of("label.project")).link("/api/v3/time_entries/available_projects");
        var activities = draft.project() == null ? List.<Activity>of() : active(instance);
        var representer = new ActivityRepresenter(instance);
        schema.add("activity", "TimeEntriesActivity", Text.of("label.activity"))
                .hasDefault()
                .link(
                        activities.stream().map(ActivityRepresenter::link).toList(),
                        activities.stream()
                                .map(activity -> representer.element(activity, caller))
                                .toList());
        CustomInput.describe(schema, instance.state().customFieldsOf("TimeEntryCustomField"));
        return schema.node();
    }

    private static Schema common() {
        var schema = new Schema()
                .fixed("id", "Integer", Text.of("label.id"))
                .fixed("createdAt", "DateTime", Text.of("label.created_on"))
                .fixed("updatedAt", "DateTime", Text.of("label.updated_on"));
        schema.add("spentOn", "Date", Text.of("label.spent_on")).required();
        schema.add("startTime", "DateTime", Text.of("label.start_time")).readOnly();
        schema.add("endTime", "DateTime", Text.of("label.finish_time"))
                .required()
                .readOnly();
        schema.add("hours", "Duration", Text.of("label.hours")).required();
        schema.add("comment", "Formattable", Text.of("label.comment"));
        schema.add("ongoing", "Boolean", Text.of("label.ongoing"));
        return schema;
    }

    private static String users(TimeEntryDraft draft) {
        var project = draft.project() == null
                ? "null"
                : String.valueOf(draft.project().id());
        return "/api/v3/principals?filters="
                + Query.encode("[{\"status\":{\"operator\":\"!\",\"values\":[\"3\"]}},"
                        + "{\"type\":{\"operator\":\"=\",\"values\":[\"User\"]}},"
                        + "{\"member\":{\"operator\":\"=\",\"values\":[" + project + "]}}]");
    }

    private static List<Activity> active(Instance instance) {
        return instance.state().activities().all().stream()
                .filter(Activity::active)
                .sorted(Comparator.comparing(Activity::position))
                .toList();
    }
}
