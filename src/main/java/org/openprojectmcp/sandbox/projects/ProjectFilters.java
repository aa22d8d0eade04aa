package org.openprojectmcp.sandbox.projects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.capabilities.Action;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.query.FilterContext;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.query.Values;

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
                .add("favorited", ofCaller(Text.of("label.favorited"), (project, caller) -> project.favoredBy()
                        .contains(caller.id())))
                .add("member_of", ofCaller(Text.of("label.member_of"), this::member))
                .add("name", FilterField.text(Text.of("label.name"), Strategy.STRING, Project::name))
                .add(
                        "name_and_identifier",
                        FilterField.text(Text.of("label.name"), Strategy.STRING, ProjectFilters::words))
                .add("typeahead", FilterField.text(Text.of("label.name"), Strategy.SEARCH, ProjectFilters::words))
                .add("parent_id", FilterField.value(Text.of("label.parent"), Strategy.LIST_OPTIONAL, Project::parentId))
                .add("ancestor", FilterField.list(Text.of("label.ancestor"), Strategy.LIST, this::ancestors))
                .add(
                        "principal",
                        FilterField.<Project>list(Text.of("label.principal"), Strategy.LIST_OPTIONAL, this::principals)
                                .allowing(Values.existing(instance.state().principals()::find)))
                .add(
                        "project_status_code",
                        FilterField.<Project>value(Text.of("label.status"), Strategy.LIST_OPTIONAL, Project::statusCode)
                                .allowing(Values.oneOf(ProjectStatus.codes())))
                .add(
                        "type_id",
                        FilterField.<Project>list(Text.of("label.type"), Strategy.LIST, ProjectFilters::types)
                                .allowing(Values.existing(instance.state().types()::find)))
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

    private boolean member(Project project, Caller caller) {
        return instance.state().indexes().membersOfPrincipal(caller.id()).stream()
                .anyMatch(member -> Integer.valueOf(project.id()).equals(member.projectId()));
    }

    /** A flag that depends on who asks. */
    private static FilterField<Project> ofCaller(Text label, BiPredicate<Project, Caller> flag) {
        return new FilterField<>(
                label,
                Strategy.BOOLEAN,
                (clause, context) -> {
                    var wanted = clause.values().get(0).equals("t")
                            == clause.operator().equals("=");
                    return project -> flag.test(project, context.caller()) == wanted;
                },
                Values.oneOf("t", "f"));
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
