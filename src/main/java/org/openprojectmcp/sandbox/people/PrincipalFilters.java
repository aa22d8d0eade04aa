package org.openprojectmcp.sandbox.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.Select;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.query.Values;

/** How lists of people are filtered and ordered. A status is a number for principals and a word for users. */
final class PrincipalFilters {
    private static final Select SELECT = new Select(
            List.of("self"), List.of("_type", "id", "name", "login", "firstName", "lastName", "email", "status"));
    private static final Map<String, String> STATUS_NUMBERS =
            Map.of("active", "1", "registered", "2", "locked", "3", "invited", "4");

    private final Instance instance;

    private PrincipalFilters(Instance instance) {
        this.instance = instance;
    }

    static ListQuery<Principal> principals(Instance instance) {
        var filters = new PrincipalFilters(instance);
        return list(
                instance,
                filters.common()
                        .add(
                                "id",
                                FilterField.<Principal>value(Text.of("label.id"), Strategy.LIST, Principal::id)
                                        .withMe())
                        .add(
                                "type",
                                FilterField.<Principal>value(Text.of("label.type"), Strategy.LIST, p -> p.kind()
                                                .type())
                                        .allowing(Values.oneOf("User", "Group", "PlaceholderUser")))
                        .add(
                                "status",
                                FilterField.<Principal>value(
                                                Text.of("label.status"),
                                                Strategy.LIST,
                                                p -> STATUS_NUMBERS.get(p.status()))
                                        .allowing((value, context) -> STATUS_NUMBERS.containsValue(value)))
                        .add("member", filters.memberOrFailure())
                        .add(
                                "mentionable_on_work_package",
                                filters.mentionable(Text.of("label.mentionable_on_work_package")))
                        .add(
                                "internal_mentionable_on_work_package",
                                filters.mentionable(Text.of("label.internal_mentionable_on_work_package")))
                        .add(
                                "access_to_anything_in_project",
                                filters.member(Text.of("label.access_to_anything_in_project"))));
    }

    static ListQuery<Principal> users(Instance instance) {
        var filters = new PrincipalFilters(instance);
        return list(
                instance,
                filters.common()
                        .add("login", FilterField.text(Text.of("label.username"), Strategy.STRING, Principal::login))
                        .add(
                                "status",
                                FilterField.<Principal>value(Text.of("label.status"), Strategy.LIST, Principal::status)
                                        .allowing((value, context) -> STATUS_NUMBERS.containsKey(value)))
                        .add(
                                "group",
                                FilterField.<Principal>list(
                                                Text.of("label.group"), Strategy.LIST_OPTIONAL, filters::groups)
                                        .allowing(
                                                Values.existing(instance.state().principals()::find)))
                        .add(
                                "blocked",
                                FilterField.<Principal>list(Text.of("label.blocked"), Strategy.LIST, user -> List.of())
                                        .allowing(Values.oneOf("blocked"))));
    }

    /** The part of a page that a request selects. */
    static ObjectNode selected(Request request, ObjectNode page) {
        return SELECT.of(request.queryValue("select"), page);
    }

    private static ListQuery<Principal> list(Instance instance, FilterSet<Principal> filters) {
        return new ListQuery<>(
                instance, filters, orders(), Comparator.comparing(Principal::id).reversed());
    }

    private static SortOrder<Principal> orders() {
        return new SortOrder<Principal>()
                .add("id", Comparator.comparing(Principal::id))
                .add("name", Comparator.comparing(p -> p.name().toLowerCase(Locale.ROOT)))
                .add("group", Comparator.comparing(Principal::id))
                .add("login", Comparator.comparing(Principal::login))
                .add("status", Comparator.comparing(Principal::status))
                .add("created_at", Comparator.comparing(Principal::createdAt))
                .add("updated_at", Comparator.comparing(Principal::updatedAt));
    }

    private FilterSet<Principal> common() {
        return new FilterSet<Principal>()
                .add("name", FilterField.text(Text.of("label.name"), Strategy.STRING, Principal::name))
                .add(
                        "any_name_attribute",
                        FilterField.text(Text.of("label.name"), Strategy.ANY_TEXT, PrincipalFilters::words))
                .add("typeahead", FilterField.text(Text.of("label.name"), Strategy.SEARCH, PrincipalFilters::words));
    }

    /** Who is a member of nothing cannot be asked for: the real query breaks. */
    private FilterField<Principal> memberOrFailure() {
        var member = member(Text.of("label.member"));
        return new FilterField<>(
                member.label(),
                member.strategy(),
                (clause, context) -> {
                    if (clause.operator().equals("!*")) {
                        throw ApiError.internal(
                                "PG::UndefinedTable: ERROR:  missing FROM-clause entry for table \"members\"\n");
                    }
                    return member.test().of(clause, context);
                },
                member.allowed());
    }

    private FilterField<Principal> member(Text label) {
        return FilterField.<Principal>list(label, Strategy.LIST_OPTIONAL, this::projects)
                .allowing(Values.<Project>visible(instance.state().projects()::find, instance.access()::visible));
    }

    /** Who may be mentioned on a work package: the members of its project. */
    private FilterField<Principal> mentionable(Text label) {
        return FilterField.list(label, Strategy.LIST_OPTIONAL, principal -> projects(principal).stream()
                .flatMap(project -> instance.state().indexes().workPackagesOf(Integer.parseInt(project)).stream())
                .map(workPackage -> String.valueOf(workPackage.id()))
                .toList());
    }

    private List<String> projects(Principal principal) {
        return instance.state().indexes().membersOfPrincipal(principal.id()).stream()
                .map(member -> member.projectId())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    private List<String> groups(Principal user) {
        return instance.state().indexes().groupsOf(user.id()).stream()
                .map(group -> String.valueOf(group.id()))
                .toList();
    }

    private static String words(Principal principal) {
        return principal.name() + " " + principal.login() + " " + (principal.mail() == null ? "" : principal.mail());
    }
}
