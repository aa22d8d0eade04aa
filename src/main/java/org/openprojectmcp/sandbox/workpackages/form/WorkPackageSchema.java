package org.openprojectmcp.sandbox.workpackages.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.Property;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.model.definition.Type;
import org.openprojectmcp.sandbox.profile.Feature;
import org.openprojectmcp.sandbox.workpackages.CustomFields;

/** Describes the properties that work packages of a type have in a project. */
final class WorkPackageSchema {
    private final Instance instance;
    private final @Nullable Project project;
    private final @Nullable Type type;
    private final BiConsumer<String, Property> values;
    private final boolean saved;
    private final FormGroups groups;
    private final Schema schema = new Schema();

    /**
     * @param values tells a linked property what it may link
     * @param saved whether it describes a work package that exists
     */
    WorkPackageSchema(
            Instance instance,
            @Nullable Project project,
            @Nullable Type type,
            BiConsumer<String, Property> values,
            boolean saved) {
        this.instance = instance;
        this.project = project;
        this.type = type;
        this.values = values;
        this.saved = saved;
        this.groups = new FormGroups(project, type);
    }

    ObjectNode build() {
        groups.write(schema.extension("_attributeGroups"));
        basics();
        dates();
        progress();
        schema.fixed("createdAt", "DateTime", Text.of("label.created_on"))
                .fixed("updatedAt", "DateTime", Text.of("label.updated_on"));
        links();
        modules();
        if (project != null && type != null) {
            CustomFields.of(instance.state(), project.id(), type.id()).forEach(this::custom);
        }
        return schema.node();
    }

    private void basics() {
        schema.add("lockVersion", "Integer", Text.of("label.lock_version"))
                .required()
                .writable(saved);
        schema.fixed("id", "Integer", Text.of("label.id"));
        schema.add("subject", "String", Text.of("label.subject")).required().length(1, 255);
        schema.add("description", "Formattable", Text.of("label.description"));
        schema.add("scheduleManually", "Boolean", Text.of("label.manual_scheduling"))
                .hasDefault();
        schema.add("ignoreNonWorkingDays", "Boolean", Text.of("label.ignore_non_working_days"));
    }

    private void dates() {
        if (type != null && type.milestone()) {
            add("date", "Date", Text.of("label.date"));
            return;
        }
        schema.add("duration", "Duration", Text.of("label.duration"));
        schema.add("startDate", "Date", Text.of("label.start_date"));
        schema.add("dueDate", "Date", Text.of("label.finish_date"));
        schema.add("derivedStartDate", "Date", Text.of("label.derived_start_date"))
                .readOnly();
        schema.add("derivedDueDate", "Date", Text.of("label.derived_finish_date"))
                .readOnly();
    }

    private void progress() {
        add("estimatedTime", "Duration", Text.of("label.work"));
        schema.add("derivedEstimatedTime", "Duration", Text.of("label.total_work"))
                .readOnly();
        add("remainingTime", "Duration", Text.of("label.remaining_work"));
        schema.add("derivedRemainingTime", "Duration", Text.of("label.total_remaining_work"))
                .readOnly();
        if (project == null || project.has("costs")) {
            add("spentTime", "Duration", Text.of("label.spent_time")).readOnly();
        }
        add("percentageDone", "Integer", Text.of("label.percent_complete"));
        schema.add("derivedPercentageDone", "Integer", Text.of("label.total_percent_complete"))
                .readOnly();
    }

    private void links() {
        schema.add("author", "User", Text.of("label.author"))
                .required()
                .readOnly()
                .at("_links");
        link("project", "Project", Text.of("label.project")).required();
        link("parent", "WorkPackage", Text.of("label.parent"));
        link("assignee", "User", Text.of("label.assignee"));
        link("responsible", "User", Text.of("label.accountable"));
        link("type", "Type", Text.of("label.type")).required();
        link("status", "Status", Text.of("label.status")).required().hasDefault();
        link("category", "Category", Text.of("label.category"));
        link("version", "Version", Text.of("label.version"));
        link("priority", "Priority", Text.of("label.priority")).required().hasDefault();
    }

    private void modules() {
        if (project == null) {
            return;
        }
        if (project.has("costs")) {
            add("overallCosts", "String", Text.of("label.overall_costs")).readOnly();
            add("laborCosts", "String", Text.of("label.labor_costs")).readOnly();
            add("materialCosts", "String", Text.of("label.unit_costs")).readOnly();
            add("costsByType", "Collection", Text.of("label.spent_units")).readOnly();
        }
        if (project.has("budgets")) {
            link("budget", "Budget", Text.of("label.budget"));
        }
        if (project.has("backlogs") && instance.has(Feature.SPRINTS)) {
            link("sprint", "Sprint", Text.of("label.sprint"));
        }
        if (project.has("backlogs") && type != null && type.has("story_points")) {
            add("position", "Integer", Text.of("label.position")).readOnly();
            add("storyPoints", "Integer", Text.of("label.story_points"));
        }
    }

    private void custom(CustomField field) {
        var kind =
                switch (field.format()) {
                    case "int" -> "Integer";
                    case "float" -> "Float";
                    case "date" -> "Date";
                    case "bool" -> "Boolean";
                    case "text" -> "Formattable";
                    case "link" -> "Link";
                    case "user" -> "User";
                    case "version" -> "Version";
                    case "list" -> "CustomOption";
                    default -> "String";
                };
        var property = field.linked()
                ? link(field.key(), field.multiple() ? "[]" + kind : kind, Text.verbatim(field.name()))
                : add(field.key(), kind, Text.verbatim(field.name())).custom();
        if (field.required()) {
            property.required();
        }
    }

    private Property add(String name, String kind, Text label) {
        var property = schema.add(name, kind, label);
        var group = groups.of(name);
        return group == null ? property : property.group(group);
    }

    private Property link(String name, String kind, Text label) {
        var property = add(name, kind, label).link();
        values.accept(name, property);
        return property;
    }

    /** Leaves every link without a word on its values, as schemas do outside of forms. */
    static BiConsumer<String, Property> untold() {
        return (name, property) -> property.link();
    }
}
