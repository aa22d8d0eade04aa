package org.openprojectmcp.sandbox.projects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.capabilities.Action;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.query.FilterContext;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;

/** How lists of projects are filtered and ordered. */
public final class ProjectFilters {
    private final Instance instance;

    private ProjectFilters(Instance instance) {
        this.instance = instance;
    }

    /** The list of projects; the newest come first. */
    public static ListQuery<Project> query(Instance instance) {
        var newest = Comparator.comparing(Project::id).reversed();
        return new ListQuery<>(instance, new ProjectFilters(instance).filters(), orders(), newest);
    }

    private FilterSet<Project> filters() {
        return new FilterSet<Project>()
                .add("id", FilterField.value(Text.of("label.id"), Strategy.LIST, Project::id))
                .add("active", FilterField.flag(Text.of("label.active"), Project::active))
                .add("public", FilterField.flag(Text.of("label.public"), Project::isPublic))
                .add("templated", FilterField.flag(Text.of("label.templated"), project -> false))
                .add("favorited", favorited())
                .add("name", FilterField.text(Text.of("label.name"), Strategy.STRING, Project::name))
                .add(
                        "name_and_identifier",
                        FilterField.text(Text.of("label.name"), Strategy.STRING, ProjectFilters::words))
                .add("typeahead", FilterField.text(Text.of("label.name"), Strategy.SEARCH, ProjectFilters::words))
                .add("parent_id", FilterField.value(Text.of("label.parent"), Strategy.LIST_OPTIONAL, Project::parentId))
                .add("parent", FilterField.value(Text.of("label.parent"), Strategy.LIST_OPTIONAL, Project::parentId))
                .add("ancestor", FilterField.list(Text.of("label.ancestor"), Strategy.LIST, this::ancestors))
                .add(
                        "principal",
                        FilterField.list(Text.of("label.principal"), Strategy.LIST_OPTIONAL, this::principals))
                .add(
                        "project_status_code",
                        FilterField.value(Text.of("label.status"), Strategy.LIST_OPTIONAL, Project::statusCode))
                .add("type_id", FilterField.list(Text.of("label.type"), Strategy.LIST, ProjectFilters::types))
                .add("visible", FilterField.list(Text.of("label.visible"), Strategy.LIST, this::viewers))
                .add("user_action", userAction())
                .add("created_at", FilterField.instant(Text.of("label.created_on"), Project::createdAt))
                .add("updated_at", FilterField.instant(Text.of("label.updated_on"), Project::updatedAt))
                .add(
                        "latest_activity_at",
                        FilterField.instant(Text.of("label.latest_activity_at"), Project::updatedAt));
    }

    private static SortOrder<Project> orders() {
        Comparator<Project> byName =
                Comparator.comparing(project -> project.name().toLowerCase(Locale.ROOT));
        return new SortOrder<Project>()
                .add("id", Comparator.comparing(Project::id))
                .add("name", byName)
                .add("lft", byName)
                .add("typeahead", byName)
                .add("public", Comparator.comparing(Project::isPublic))
                .add("created_at", Comparator.comparing(Project::createdAt))
                .add("latest_activity_at", Comparator.comparing(Project::updatedAt));
    }

    private static FilterField<Project> favorited() {
        return new FilterField<>(
                Text.of("label.favorited"),
                Strategy.BOOLEAN,
                (clause, context) -> {
                    var wanted = clause.values().get(0).equals("t")
                            == clause.operator().equals("=");
                    return project ->
                            project.favoredBy().contains(context.caller().id()) == wanted;
                },
                (value, context) -> value.equals("t") || value.equals("f"));
    }

    /** Projects in which the caller may do something, such as {@code memberships/create}. */
    private FilterField<Project> userAction() {
        return new FilterField<>(
                Text.of("label.user_action"),
                Strategy.LIST_ALL,
                (clause, context) -> project -> switch (clause.operator()) {
                    case "=" -> clause.values().stream().anyMatch(action -> may(action, project, context));
                    case "&=" -> clause.values().stream().allMatch(action -> may(action, project, context));
                    default -> clause.values().stream().noneMatch(action -> may(action, project, context));
                },
                (value, context) -> !Action.permissions(value).isEmpty());
    }

    private boolean may(String action, Project project, FilterContext context) {
        return Action.permissions(action).stream()
                .anyMatch(permission -> instance.access().allowed(context.caller(), permission, project));
    }

    private Collection<String> ancestors(Project project) {
        var ids = new ArrayList<String>();
        var projects = instance.state().projects();
        for (var above = projects.find(project.parentId()); above != null; above = projects.find(above.parentId())) {
            ids.add(String.valueOf(above.id()));
        }
        return ids;
    }

    private Collection<String> principals(Project project) {
        return instance.state().indexes().membersOfProject(project.id()).stream()
                .map(member -> String.valueOf(member.principalId()))
                .toList();
    }

    private Collection<String> viewers(Project project) {
        return instance.state().principals().all().stream()
                .filter(user -> user.admin() || instance.access().allowed(user, "view_project", project))
                .map(user -> String.valueOf(user.id()))
                .toList();
    }

    private static List<String> types(Project project) {
        return project.typeIds().stream().map(String::valueOf).toList();
    }

    private static String words(Project project) {
        return project.name() + " " + project.identifier();
    }
}
