package org.openprojectmcp.sandbox.members;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.model.people.Member;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.model.people.Role;
import org.openprojectmcp.sandbox.people.People;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.projects.Projects;

/** A membership that is being written. Project and principal are set once, roles can be replaced. */
final class MembershipDraft {
    private static final String[] PRINCIPALS = {"groups", "users", "placeholder_users"};

    private final Instance instance;
    private final @Nullable Member stored;
    private @Nullable Project project;
    private @Nullable Principal principal;
    private List<Role> roles = List.of();
    private String message = "";

    private MembershipDraft(Instance instance, @Nullable Member stored) {
        this.instance = instance;
        this.stored = stored;
    }

    static MembershipDraft blank(Instance instance) {
        return new MembershipDraft(instance, null);
    }

    static MembershipDraft of(Instance instance, Member member) {
        var draft = new MembershipDraft(instance, member);
        draft.project = instance.state().projects().find(member.projectId());
        draft.principal = instance.state().principals().get(member.principalId());
        draft.roles = member.roleIds().stream()
                .map(id -> instance.state().roles().get(id))
                .toList();
        return draft;
    }

    /**
     * Takes over what a body gives.
     *
     * @throws ApiError 422 when a stored membership is to get another project or principal
     */
    void apply(Payload payload, Caller caller) {
        var links = payload.links();
        var projectLink = links.one("project", "project", Projects.COLLECTIONS);
        var principalLink = links.one("principal", "user", PRINCIPALS);
        var roleLinks = links.many("roles", "roles", "roles");
        message = payload.value("_meta").path("notificationMessage").path("raw").asText("");
        if (stored == null) {
            project = Projects.visible(instance, caller, projectLink);
            var linked =
                    principalLink == null ? null : instance.state().principals().find(principalLink.id());
            principal = linked != null && new People(instance).visible(caller, linked) ? linked : null;
        } else {
            fixed(
                    projectLink != null && !Objects.equals(projectLink.id(), stored.projectId()),
                    "project",
                    Text.of("label.project"));
            fixed(
                    principalLink != null && !Objects.equals(principalLink.id(), stored.principalId()),
                    "principal",
                    Text.of("label.user_or_group"));
        }
        if (roleLinks != null) {
            roles = roleLinks.stream().map(link -> role(link.id())).toList();
        }
    }

    private static void fixed(boolean changes, String property, Text label) {
        if (changes) {
            throw ApiError.of(Violation.readOnly(property, label));
        }
    }

    private Role role(@Nullable Integer id) {
        var role = instance.state().roles().find(id);
        if (role == null) {
            throw ApiError.internal("undefined method 'member?' for nil");
        }
        return role;
    }

    @Nullable
    Project project() {
        return project;
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (principal == null) {
            violations.add(
                    Violation.constraint("principal", Text.of("error.must_exist", Text.of("label.user_or_group"))));
        }
        if (stored == null && principal != null && taken(principal)) {
            violations.add(Violation.constraint("user", Text.of("error.taken", Text.of("label.user"))));
        }
        if (roles.isEmpty()) {
            violations.add(Violation.constraint("roles", Text.of("error.no_roles")));
        } else if (!roles.stream().allMatch(this::assignable)) {
            violations.add(Violation.constraint("roles", Text.of("error.unassignable_role")));
        }
        if (principal == null) {
            violations.add(Violation.constraint("base", Text.of("error.nobody_chosen")));
        }
        return violations;
    }

    private boolean assignable(Role role) {
        return project == null ? role.kind().equals("GlobalRole") : role.givenInProjects();
    }

    private boolean taken(Principal someone) {
        var id = project == null ? null : (Integer) project.id();
        return instance.state().indexes().membersOfPrincipal(someone.id()).stream()
                .anyMatch(member -> Objects.equals(member.projectId(), id));
    }

    Member save() {
        var now = instance.now();
        var members = instance.state().members();
        var roleIds = roles.stream().map(Row::id).distinct().toList();
        if (stored != null) {
            var changed =
                    new Member(stored.id(), stored.principalId(), stored.projectId(), roleIds, stored.createdAt(), now);
            members.put(changed);
            return changed;
        }
        var someone = Objects.requireNonNull(principal, "violations() has passed");
        var in = project == null ? null : (Integer) project.id();
        return members.insert(id -> new Member(id, someone.id(), in, roleIds, now, now));
    }

    ObjectNode payload() {
        var payload = Hal.untyped();
        payload.put(
                "_meta",
                Hal.untyped()
                        .put("notificationMessage", Formattable.markdown(message))
                        .node());
        if (stored == null) {
            payload.link("project", project == null ? Link.none() : ProjectRepresenter.link(project))
                    .link("principal", principal == null ? Link.none() : PrincipalRepresenter.link(principal));
        }
        return payload.link("roles", roles.stream().map(RoleRepresenter::link).toList())
                .node();
    }

    @Nullable
    Principal principal() {
        return principal;
    }
}
