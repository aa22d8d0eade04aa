package org.openprojectmcp.sandbox.members;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.people.Member;
import org.openprojectmcp.sandbox.model.people.Role;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;

/** A membership as HAL. */
final class MembershipRepresenter implements Representer<Member> {
    private final Instance instance;
    private final ProjectRepresenter projects;
    private final PrincipalRepresenter people;
    private final RoleRepresenter roles = new RoleRepresenter();

    MembershipRepresenter(Instance instance) {
        this.instance = instance;
        this.projects = new ProjectRepresenter(instance);
        this.people = new PrincipalRepresenter(instance);
    }

    @Override
    public ObjectNode element(Member member, Caller caller) {
        return hal(member, caller).node();
    }

    /** On its own, a membership has project, principal and roles inside. */
    @Override
    public ObjectNode single(Member member, Caller caller) {
        var hal = hal(member, caller);
        var project = instance.state().projects().find(member.projectId());
        if (project != null) {
            hal.embed("project", projects.element(project, caller));
        }
        var principal = instance.state().principals().get(member.principalId());
        return hal.embed("principal", people.element(principal, caller))
                .embed(
                        "roles",
                        roles(member).stream()
                                .map(role -> roles.element(role, caller))
                                .toList())
                .node();
    }

    private Hal hal(Member member, Caller caller) {
        var principal = instance.state().principals().get(member.principalId());
        var project = instance.state().projects().find(member.projectId());
        var href = "/api/v3/memberships/" + member.id();
        var manages = project == null ? caller.admin() : instance.access().allowed(caller, "manage_members", project);
        return Hal.of("Membership")
                .put("id", member.id())
                .put("createdAt", member.createdAt())
                .put("updatedAt", member.updatedAt())
                .link("self", Link.to(href, principal.name()))
                .link("schema", Link.to("/api/v3/memberships/schema"))
                .linkIf(manages, "update", Link.action(href + "/form", "post"))
                .linkIf(manages, "updateImmediately", Link.action(href, "patch"))
                .link("project", project == null ? Link.none() : ProjectRepresenter.link(project))
                .link("principal", PrincipalRepresenter.link(principal))
                .link("roles", roles(member).stream().map(RoleRepresenter::link).toList());
    }

    /** The newest role first. */
    private List<Role> roles(Member member) {
        return member.roleIds().stream()
                .map(id -> instance.state().roles().get(id))
                .sorted(Comparator.comparing(Role::id).reversed())
                .toList();
    }
}
