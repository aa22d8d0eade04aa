package org.openprojectmcp.sandbox.workpackages.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.form.Property;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.model.CustomField;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Type;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.CustomFields;

/** Describes the properties that work packages of a type have in a project. */
final class WorkPackageSchema {
    private final State state;
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
            State state,
            @Nullable Project project,
            @Nullable Type type,
            BiConsumer<String, Property> values,
            boolean saved) {
        this.state = state;
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
        schema.fixed("createdAt", "DateTime", "Created on").fixed("updatedAt", "DateTime", "Updated on");
        links();
        modules();
        if (project != null && type != null) {
            CustomFields.of(state, project.id(), type.id()).forEach(this::custom);
        }
        return schema.node();
    }

    private void basics() {
        schema.add("lockVersion", "Integer", "Lock version").required().writable(saved);
        schema.fixed("id", "Integer", "ID");
        schema.add("subject", "String", "Subject").required().length(1, 255);
        schema.add("description", "Formattable", "Description");
        schema.add("scheduleManually", "Boolean", "Manual scheduling").hasDefault();
        schema.add("ignoreNonWorkingDays", "Boolean", "Ignore non working days");
    }

    private void dates() {
        if (type != null && type.milestone()) {
            add("date", "Date", "Date");
            return;
        }
        schema.add("duration", "Duration", "Duration");
        schema.add("startDate", "Date", "Start date");
        schema.add("dueDate", "Date", "Finish date");
        schema.add("derivedStartDate", "Date", "Derived start date").readOnly();
        schema.add("derivedDueDate", "Date", "Derived finish date").readOnly();
    }

    private void progress() {
        add("estimatedTime", "Duration", "Work");
        schema.add("derivedEstimatedTime", "Duration", "Total work").readOnly();
        add("remainingTime", "Duration", "Remaining work");
        schema.add("derivedRemainingTime", "Duration", "Total remaining work").readOnly();
        if (project == null || project.has("costs")) {
            add("spentTime", "Duration", "Spent time").readOnly();
        }
        add("percentageDone", "Integer", "% Complete");
        schema.add("derivedPercentageDone", "Integer", "Total % complete").readOnly();
    }

    private void links() {
        schema.add("author", "User", "Author").required().readOnly().at("_links");
        link("project", "Project", "Project").required();
        link("parent", "WorkPackage", "Parent");
        link("assignee", "User", "Assignee");
        link("responsible", "User", "Accountable");
        link("type", "Type", "Type").required();
        link("status", "Status", "Status").required().hasDefault();
        link("category", "Category", "Category");
        link("version", "Version", "Version");
        link("priority", "Priority", "Priority").required().hasDefault();
    }

    private void modules() {
        if (project == null) {
            return;
        }
        if (project.has("costs")) {
            add("overallCosts", "String", "Overall costs").readOnly();
            add("laborCosts", "String", "Labor costs").readOnly();
            add("materialCosts", "String", "Unit costs").readOnly();
            add("costsByType", "Collection", "Spent units").readOnly();
        }
        if (project.has("budgets")) {
            link("budget", "Budget", "Budget");
        }
        if (project.has("backlogs") && type != null && type.has("story_points")) {
            add("position", "Integer", "Position").readOnly();
            add("storyPoints", "Integer", "Story Points");
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
                ? link(field.key(), field.multiple() ? "[]" + kind : kind, field.name())
                : add(field.key(), kind, field.name()).custom();
        if (field.required()) {
            property.required();
        }
    }

    private Property add(String name, String kind, String label) {
        var property = schema.add(name, kind, label);
        var group = groups.of(name);
        return group == null ? property : property.group(group);
    }

    private Property link(String name, String kind, String label) {
        var property = add(name, kind, label).link();
        values.accept(name, property);
        return property;
    }

    /** Leaves every link without a word on its values, as schemas do outside of forms. */
    static BiConsumer<String, Property> untold() {
        return (name, property) -> property.link();
    }
}
