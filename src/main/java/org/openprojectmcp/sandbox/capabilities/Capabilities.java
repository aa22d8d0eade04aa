package org.openprojectmcp.sandbox.capabilities;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.people.People;
import org.openprojectmcp.sandbox.profile.Feature;

/** Works out who may do what, from roles and modules. */
final class Capabilities {
    private final Instance instance;
    private final People people;

    Capabilities(Instance instance) {
        this.instance = instance;
        this.people = new People(instance);
    }

    /** What stands before the id of a project in a context. */
    String letter() {
        return instance.has(Feature.WORKSPACE_CAPABILITIES) ? "w" : "p";
    }

    /** What the principals that a caller sees may do in the projects it sees. */
    Stream<Capability> visible(Caller caller) {
        var projects = instance.state().projects().all().stream()
                .filter(project -> instance.access().visible(caller, project))
                .toList();
        return people.visible(caller)
                .filter(principal -> !principal.status().equals("locked"))
                .flatMap(principal -> Stream.concat(
                        everywhere(principal), projects.stream().flatMap(project -> within(principal, project))))
                .filter(new Once());
    }

    private Stream<Capability> everywhere(Principal principal) {
        var given = permissions(principal);
        return Action.list().stream()
                .filter(Action::global)
                .filter(action -> principal.admin() || given.contains(action.permission()))
                .map(action -> new Capability(action, null, principal, letter()));
    }

    private Stream<Capability> within(Principal principal, Project project) {
        var member = instance.access().member(principal, project);
        return Action.list().stream()
                .filter(action -> !action.global())
                .filter(action -> action.grantedToAdmins() || member || !principal.admin())
                .filter(action -> instance.access().allowed(principal, action.permission(), project))
                .map(action -> new Capability(action, project, principal, letter()));
    }

    /** Lets each capability pass once, however many permissions give it. */
    private static final class Once implements Predicate<Capability> {
        private final Set<String> passed = new HashSet<>();

        @Override
        public boolean test(Capability capability) {
            return passed.add(capability.id());
        }
    }

    private Set<String> permissions(Principal principal) {
        var permissions = new HashSet<String>();
        instance.state().indexes().membersOfPrincipal(principal.id()).stream()
                .filter(member -> member.projectId() == null)
                .flatMap(member -> member.roleIds().stream())
                .map(instance.state().roles()::find)
                .filter(Objects::nonNull)
                .forEach(role -> permissions.addAll(role.permissions()));
        return permissions;
    }
}
