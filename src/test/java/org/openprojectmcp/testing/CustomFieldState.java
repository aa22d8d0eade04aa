package org.openprojectmcp.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

/** The demo organisation with custom fields of every format: on tasks, and one that each bug must have. */
public final class CustomFieldState {

    private static final String WORK_PACKAGE = "WorkPackageCustomField";

    private CustomFieldState() {}

    /** The delivered routes before it. */
    public static ServedRoutes served() {
        return new ServedRoutes(
                options(ServedRoutes.CLOCK),
                DemoState.DEMO_LOGIN,
                new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING));
    }

    public static SandboxOptions options(Clock clock) {
        ObjectNode state = DemoState.demo(clock);
        ArrayNode fields = state.putArray("custom_fields");
        add(fields, 1, "Customer", "string");
        add(fields, 2, "Boxes", "int");
        add(fields, 3, "Weight", "float");
        add(fields, 4, "Go-live", "date");
        add(fields, 5, "Approved", "bool");
        add(fields, 6, "Acceptance", "text");
        add(fields, 7, "Reviewer", "user");
        add(fields, 8, "Found in", "version");
        options(add(fields, 9, "Region", "list").put("multi_value", true), 1, "North", "South", "East");
        add(fields, 10, "Ticket", "link");
        options(add(fields, 11, "Severity", "list").put("required", true), 11, "Minor", "Major", "Critical")
                .putArray("types")
                .add("Bug");
        add(fields, 12, "batch", "string");
        add(fields, 13, "Batch", "string");
        add(fields, 14, "BATCH", "string");
        add(fields, 15, "Cost centre", "string").put("type", "ProjectCustomField");
        add(fields, 16, "Billable", "bool").put("type", "TimeEntryCustomField");
        return SandboxOptions.of(new SandboxOptions.Source.Text(state.toString()))
                .withClock(clock);
    }

    private static ObjectNode add(ArrayNode fields, int id, String name, String format) {
        ObjectNode field = fields.addObject()
                .put("id", id)
                .put("name", name)
                .put("type", WORK_PACKAGE)
                .put("field_format", format)
                .put("required", false)
                .put("for_all", true)
                .put("filter", true);
        field.putArray("types").add("Task");
        field.putArray("options");
        return field;
    }

    private static ObjectNode options(ObjectNode field, int first, String... names) {
        JsonNode options = field.path("options");
        for (int i = 0; i < names.length; i++) {
            ((ArrayNode) options).addObject().put("id", first + i).put("value", names[i]);
        }
        return field;
    }
}
