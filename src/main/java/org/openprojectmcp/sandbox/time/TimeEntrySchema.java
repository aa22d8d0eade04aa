package org.openprojectmcp.sandbox.time;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.CustomInput;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.model.Activity;

/** What can be written on a time entry. Activities are offered only once a form knows the project. */
final class TimeEntrySchema {
    private TimeEntrySchema() {}

    static ObjectNode alone(Instance instance) {
        var schema = common();
        schema.add("user", "User", "User").required().readOnly().link();
        schema.add("entity", "Entity", "Logged for").required().link();
        schema.add("project", "Project", "Project").link();
        schema.add("activity", "TimeEntriesActivity", "Activity").hasDefault().link();
        CustomInput.describe(schema, instance.state().customFieldsOf("TimeEntryCustomField"));
        return schema.node("/api/v3/time_entries/schema");
    }

    static ObjectNode inForm(Instance instance, TimeEntryDraft draft, Caller caller) {
        var schema = common();
        schema.add("user", "User", "User")
                .required()
                .writable(draft.userWritable())
                .link(users(draft));
        schema.add("entity", "Entity", "Logged for").required().link("/api/v3/time_entries/available_work_packages");
        schema.add("project", "Project", "Project").link("/api/v3/time_entries/available_projects");
        var activities = draft.project() == null ? List.<Activity>of() : active(instance);
        var representer = new ActivityRepresenter(instance);
        schema.add("activity", "TimeEntriesActivity", "Activity")
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
                .fixed("id", "Integer", "ID")
                .fixed("createdAt", "DateTime", "Created on")
                .fixed("updatedAt", "DateTime", "Updated on");
        schema.add("spentOn", "Date", "Date").required();
        schema.add("startTime", "DateTime", "Start time").readOnly();
        schema.add("endTime", "DateTime", "Finish time").required().readOnly();
        schema.add("hours", "Duration", "Hours").required();
        schema.add("comment", "Formattable", "Comment");
        schema.add("ongoing", "Boolean", "Ongoing");
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
