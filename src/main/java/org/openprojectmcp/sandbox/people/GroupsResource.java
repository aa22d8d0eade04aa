package org.openprojectmcp.sandbox.people;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.LinkValue;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.query.ListQuery;

/** Groups: read by those who see members anywhere, written by administrators. */
public final class GroupsResource {
    private final Instance instance;
    private final PrincipalRepresenter representer;
    private final GroupMemberships memberships;
    private final ListQuery<Principal> lists;

    public GroupsResource(Instance instance) {
        this.instance = instance;
        this.representer = new PrincipalRepresenter(instance);
        this.memberships = new GroupMemberships(instance);
        this.lists = PrincipalFilters.principals(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/groups", this::list)
                .post("/groups", this::create)
                .get("/groups/{id}", this::get)
                .patch("/groups/{id}", this::update)
                .delete("/groups/{id}", this::delete);
    }

    private Answer list(Request request) {
        var caller = request.caller();
        instance.access().requireAnywhere(caller, "view_members", "manage_members");
        var groups = instance.state().principals().all().stream().filter(row -> row.kind() == Principal.Kind.GROUP);
        return Answer.ok(PrincipalFilters.selected(
                request, lists.page(request, groups, row -> representer.element(row, caller))));
    }

    private Answer get(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_members", "manage_members");
        return Answer.ok(representer.single(find(request), request.caller()));
    }

    private Answer create(Request request) {
        requireAdministrator(request);
        return Answer.created(representer.single(save(null, Payload.of(request)), request.caller()));
    }

    private Answer update(Request request) {
        var group = find(request);
        requireAdministrator(request);
        return Answer.ok(representer.single(save(group, Payload.of(request)), request.caller()));
    }

    private Answer delete(Request request) {
        var group = find(request);
        requireAdministrator(request);
        new PrincipalDeletion(instance).delete(group);
        return Answer.of(202, NullNode.instance);
    }

    private Principal save(@Nullable Principal stored, Payload payload) {
        var name = payload.has("name") || stored == null ? payload.value("name").asText("") : stored.name();
        var links = payload.links().many("members", "member", "users");
        var members = links == null ? stored == null ? List.<Integer>of() : stored.memberIds() : ids(links);
        refuse(violations(stored, name));
        var now = instance.now();
        var principals = instance.state().principals();
        if (stored == null) {
            return principals.insert(id -> new Principal(
                    id,
                    Principal.Kind.GROUP,
                    "",
                    "",
                    name,
                    null,
                    false,
                    "active",
                    instance.state().settings().language(),
                    members,
                    Map.of(),
                    now,
                    now));
        }
        var changed = stored.asGroup(name, members, now);
        principals.put(changed);
        memberships.follow(stored, changed);
        return changed;
    }

    private List<Violation> violations(@Nullable Principal stored, String name) {
        var violations = new ArrayList<Violation>();
        if (name.isBlank()) {
            violations.add(Violation.constraint("name", Text.of("error.blank", Text.of("label.name"))));
        }
        var taken = instance.state().principals().all().stream()
                .filter(other -> other.kind() == Principal.Kind.GROUP)
                .filter(other -> stored == null || other.id() != stored.id())
                .anyMatch(other -> other.name().equalsIgnoreCase(name));
        if (taken) {
            violations.add(Violation.constraint("name", Text.of("error.taken", Text.of("label.name"))));
        }
        return violations;
    }

    private List<Integer> ids(List<LinkValue> links) {
        var ids = new ArrayList<Integer>();
        for (var link : links) {
            var user = instance.state().principals().find(link.id());
            if (user == null || user.kind() != Principal.Kind.USER) {
                throw ApiError.of(Violation.constraint("members", Text.of("error.group_user_missing")));
            }
            ids.add(user.id());
        }
        return ids;
    }

    private Principal find(Request request) {
        var group = instance.state().principals().find(request.id());
        if (group == null || group.kind() != Principal.Kind.GROUP) {
            throw ApiError.notFound();
        }
        return group;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ApiError.of(violations);
        }
    }

    private static void requireAdministrator(Request request) {
        if (!request.caller().admin()) {
            throw ApiError.missingPermission();
        }
    }
}
