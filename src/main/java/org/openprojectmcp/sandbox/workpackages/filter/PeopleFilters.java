package org.openprojectmcp.sandbox.workpackages.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.query.FilterContext;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.state.State;

/** The filters by people: who has a work package, who watches it, in which role and group they are. */
final class PeopleFilters {
    private static final String SEE_WATCHERS = "view_work_package_watchers";

    private final Instance instance;
    private final State state;
    private final Caller caller;
    private final @Nullable Project project;
    private final FilterValues values;

    PeopleFilters(Instance instance, Caller caller, @Nullable Project project, FilterValues values) {
        this.instance = instance;
        this.state = instance.state();
        this.caller = caller;
        this.project = project;
        this.values = values;
    }

    void addTo(FilterSet<WorkPackage> filters) {
        var assignee = person(Text.of("label.assignee"), Strategy.LIST_OPTIONAL, Attribute.ASSIGNEE);
        filters.add("assigned_to", assignee).add("assignee", assignee);
        filters.add("responsible", person(Text.of("label.accountable"), Strategy.LIST_OPTIONAL, Attribute.RESPONSIBLE));
        filters.add("author", person(Text.of("label.author"), Strategy.LIST, Attribute.AUTHOR));
        filters.add(
                "assignee_or_group",
                FilterField.<WorkPackage>list(
                                Text.of("label.assignee_or_belonging_group"),
                                Strategy.LIST_OPTIONAL,
                                this::assigneeAndGroups)
                        .allowing(values::principal)
                        .withMe());
        filters.add("watcher", watcher());
        var role = ofAssignee(Text.of("label.assignees_role"), this::roles, this::givable);
        filters.add("assigned_to_role", role).add("role", role);
        var group = ofAssignee(Text.of("label.assignees_group"), this::groups, this::group);
        filters.add("member_of_group", group).add("group", group);
        sharing(filters);
    }

    /** Nothing is ever shared: that takes an enterprise plan. */
    private void sharing(FilterSet<WorkPackage> filters) {
        filters.add(
                "shared_with_user",
                FilterField.<WorkPackage>list(Text.of("label.shared_with_users"), Strategy.SHARED, row -> List.of())
                        .allowing(values::principal)
                        .withMe());
        filters.add("shared_with_me", FilterField.<WorkPackage>flag(Text.of("label.shared_with_me"), row -> false));
    }

    private FilterField<WorkPackage> person(Text label, Strategy strategy, Attribute attribute) {
        return FilterField.<WorkPackage>value(label, strategy, row -> row.value(attribute))
                .allowing(values::principal)
                .withMe();
    }

    /** Whoever may not see watchers can only ask what they watch themselves. */
    private FilterField<WorkPackage> watcher() {
        BiPredicate<String, FilterContext> others = (value, context) -> (project == null
                        ? instance.access().allowedAnywhere(caller, SEE_WATCHERS)
                        : instance.access().allowed(caller, SEE_WATCHERS, project))
                && values.principal(value, context);
        return FilterField.<WorkPackage>list(Text.of("label.watcher"), Strategy.LIST, this::watchers)
                .allowing(others)
                .withMe();
    }

    private Collection<String> watchers(WorkPackage row) {
        var seen = instance.access().allowed(caller, SEE_WATCHERS, row.projectId());
        return state.watchers().of(row.id()).stream()
                .filter(id -> seen || caller.is(id))
                .map(String::valueOf)
                .toList();
    }

    private Collection<String> assigneeAndGroups(WorkPackage row) {
        var assignee = state.principals().find(row.integer(Attribute.ASSIGNEE));
        if (assignee == null) {
            return List.of();
        }
        var ids = new ArrayList<Integer>();
        ids.add(assignee.id());
        state.indexes().groupsOf(assignee.id()).forEach(group -> ids.add(group.id()));
        ids.addAll(assignee.memberIds());
        return ids.stream().map(String::valueOf).toList();
    }

    /** A filter on what is known of the assignee. */
    private FilterField<WorkPackage> ofAssignee(
            Text label, OfAssignee ids, BiPredicate<String, FilterContext> allowed) {
        return FilterField.<WorkPackage>list(label, Strategy.LIST_OPTIONAL, row -> {
                    var assignee = state.principals().find(row.integer(Attribute.ASSIGNEE));
                    return assignee == null
                            ? List.of()
                            : ids.of(assignee, row).stream()
                                    .map(String::valueOf)
                                    .toList();
                })
                .allowing(allowed);
    }

    /** Ids that belong to the assignee of a row. */
    @FunctionalInterface
    private interface OfAssignee {
        Collection<Integer> of(Principal assignee, WorkPackage row);
    }

    private Collection<Integer> roles(Principal assignee, WorkPackage row) {
        var ids = new HashSet<Integer>();
        for (var member : state.indexes().membersOfProject(row.projectId())) {
            var itself = member.principalId() == assignee.id();
            var throughGroup = state.indexes().groupsOf(assignee.id()).stream()
                    .anyMatch(group -> group.id() == member.principalId());
            if (itself || throughGroup) {
                ids.addAll(member.roleIds());
            }
        }
        return ids;
    }

    private Collection<Integer> groups(Principal assignee, WorkPackage row) {
        return state.indexes().groupsOf(assignee.id()).stream()
                .map(Principal::id)
                .toList();
    }

    private boolean givable(String value, FilterContext context) {
        var role = state.roles().find(FilterValues.number(value));
        return role != null && role.givenInProjects();
    }

    private boolean group(String value, FilterContext context) {
        var principal = state.principals().find(FilterValues.number(value));
        return principal != null && principal.kind() == Principal.Kind.GROUP;
    }
}
