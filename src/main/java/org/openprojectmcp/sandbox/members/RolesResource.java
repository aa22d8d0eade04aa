package org.openprojectmcp.sandbox.members;

import java.util.Comparator;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.people.Role;
import org.openprojectmcp.sandbox.query.Clauses;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.query.Values;

/** Roles: whoever sees or manages members anywhere may read them. */
public final class RolesResource {
    private final Instance instance;
    private final RoleRepresenter representer = new RoleRepresenter();
    private final ListQuery<Role> lists;

    public RolesResource(Instance instance) {
        this.instance = instance;
        var filters = new FilterSet<Role>()
                .add("grantable", FilterField.flag(Text.of("label.grantable"), role -> role.builtin() == 0))
                .add(
                        "unit",
                        FilterField.<Role>value(Text.of("label.unit"), Strategy.LIST, RolesResource::unit)
                                .allowing(Values.oneOf("project", "system")))
                .add(
                        "allows_becoming_assignee",
                        FilterField.flag(Text.of("label.allows_becoming_assignee"), role -> role.permissions()
                                .contains("work_package_assigned")));
        var orders = new SortOrder<Role>()
                .add("id", Comparator.comparing(Role::id))
                .add("name", Comparator.comparing(Role::name))
                .add("position", Comparator.comparing(Role::position));
        this.lists = new ListQuery<>(
                instance, filters, orders, Comparator.comparing(Role::id).reversed());
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/roles", this::list).get("/roles/{id}", this::get);
    }

    private Answer list(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_members", "manage_members");
        var elements = lists.rows(request, instance.state().roles().all().stream()).stream()
                .map(role -> representer.element(role, request.caller()))
                .toList();
        var filters = Query.encode(Clauses.write(ListQuery.clauses(request)));
        return Answer.ok(HalCollection.of("/api/v3/roles?filters=" + filters, elements));
    }

    private Answer get(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_members", "manage_members");
        var role = instance.state().roles().find(request.id());
        if (role == null) {
            throw ApiError.notFound();
        }
        return Answer.ok(representer.single(role, request.caller()));
    }

    /** Whether a role that can be given belongs to projects or to the whole system. */
    private static String unit(Role role) {
        return role.givenInProjects() ? "project" : role.kind().equals("GlobalRole") ? "system" : "";
    }
}
