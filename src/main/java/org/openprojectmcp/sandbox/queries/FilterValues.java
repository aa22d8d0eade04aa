package org.openprojectmcp.sandbox.queries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.form.Property;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.state.State;

/** Tells where the values of a filter are listed, or what they are. */
final class FilterValues {
    private static final String NOT_LOCKED = "{\"status\":{\"operator\":\"!\",\"values\":[\"3\"]}}";
    private static final String KINDS =
            "{\"type\":{\"operator\":\"=\",\"values\":[\"User\",\"Group\",\"PlaceholderUser\"]}}";
    private static final List<String> BACKLOG_TYPES = List.of("Story", "Task", "Impediment", "any");

    private final State state;
    private final @Nullable Project project;

    FilterValues(State state, @Nullable Project project) {
        this.state = state;
        this.project = project;
    }

    void tell(FilterKind kind, Property property) {
        var home = project == null ? "/api/v3" : "/api/v3/workspaces/" + project.id();
        switch (kind.type()) {
            case "WorkPackage" -> property.link(home + "/work_packages");
            case "Status" -> property.link("/api/v3/statuses");
            case "Priority" -> property.link("/api/v3/priorities");
            case "ProjectPhaseDefinition" -> property.link("/api/v3/project_phase_definitions");
            case "Category" -> property.link(home + "/categories");
            case "Budget" -> property.link(home.replace("workspaces", "projects") + "/budgets");
            case "Type" -> property.link(home.replace("workspaces", "projects") + "/types");
            case "Version" ->
                property.link(home + "/versions?sortBy=" + Query.encode("[[\"name\",\"asc\"]]") + "&pageSize=-1");
            case "Project" ->
                property.link(
                        filtered("projects", "{\"active\":{\"operator\":\"=\",\"values\":[\"t\"]}}") + "&pageSize=-1");
            case "Role" ->
                property.link(filtered(
                        "roles",
                        "{\"allows_becoming_assignee\":{\"operator\":\"=\",\"values\":[\"t\"]},"
                                + "\"grantable\":{\"operator\":\"=\",\"values\":[\"t\"]}}"));
            case "User" -> property.link(people(kind.name()));
            case "CustomOption" -> options(kind, property);
            case "BacklogsType" -> backlogTypes(property);
            default -> property.link();
        }
    }

    private String people(String filter) {
        var who =
                switch (filter) {
                    case "assignee", "assigneeOrGroup", "responsible" -> NOT_LOCKED + of("member");
                    case "sharedWithUser" -> NOT_LOCKED + of("access_to_anything_in_project");
                    default -> KINDS + "," + NOT_LOCKED + of("member");
                };
        return filtered("principals", who) + "&pageSize=-1";
    }

    private String of(String filter) {
        return project == null
                ? ""
                : ",{\"" + filter + "\":{\"operator\":\"=\",\"values\":[\"" + project.id() + "\"]}}";
    }

    private static String filtered(String collection, String filters) {
        return "/api/v3/" + collection + "?filters=" + Query.encode("[" + filters + "]");
    }

    private void options(FilterKind kind, Property property) {
        var options = state.customFields().all().stream()
                .filter(field -> field.key().equals(kind.name()))
                .flatMap(field -> field.options().stream())
                .toList();
        property.link(
                options.stream().map(FilterValues::link).toList(),
                options.stream().map(FilterValues::document).toList());
    }

    private static Link link(CustomField.Option option) {
        return Link.to("/api/v3/custom_options/" + option.id(), option.value());
    }

    private static ObjectNode document(CustomField.Option option) {
        return Hal.of("CustomOption")
                .put("id", option.id())
                .put("value", option.value())
                .link("self", link(option))
                .node();
    }

    private static void backlogTypes(Property property) {
        property.link(
                BACKLOG_TYPES.stream().map(FilterValues::backlogType).toList(),
                BACKLOG_TYPES.stream()
                        .map(name -> Hal.of("BacklogsType")
                                .put("id", name.toLowerCase(Locale.ROOT))
                                .put("name", name)
                                .link("self", backlogType(name))
                                .node())
                        .toList());
    }

    private static Link backlogType(String name) {
        return Link.to("/api/v3/backlogs_types/" + name.toLowerCase(Locale.ROOT), name);
    }
}
