package org.openprojectmcp.sandbox.people;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.people.Principal;

/** Who sees whom, and who can be given work. */
public final class People {
    private static final Set<Principal.Kind> REAL =
            Set.of(Principal.Kind.USER, Principal.Kind.GROUP, Principal.Kind.PLACEHOLDER);

    private final Instance instance;

    public People(Instance instance) {
        this.instance = instance;
    }

    /** The principals a caller sees: itself, those it shares a project with, all for administrators. */
    public Stream<Principal> visible(Caller caller) {
        return instance.state().principals().all().stream()
                .filter(principal -> REAL.contains(principal.kind()))
                .filter(principal -> visible(caller, principal));
    }

    /** Whether a caller sees a principal. */
    public boolean visible(Caller caller, Principal principal) {
        if (caller.is(principal.id())
                || caller.admin()
                || instance.access().allowedGlobally(caller, "view_all_principals")
                || instance.access().allowedGlobally(caller, "manage_user")) {
            return true;
        }
        return instance.state().indexes().membersOfPrincipal(principal.id()).stream()
                .map(member -> instance.state().projects().find(member.projectId()))
                .filter(Objects::nonNull)
                .anyMatch(project -> instance.access().visible(caller, project));
    }

    /** The user of an id, a login or {@code me}, seen by the caller or not; {@code null} when there is none. */
    public @Nullable Principal user(Caller caller, String key) {
        if (key.equals("me")) {
            return caller.principal();
        }
        return instance.state().principals().all().stream()
                .filter(row -> row.kind() == Principal.Kind.USER)
                .filter(row -> key.equals(String.valueOf(row.id())) || key.equals(row.login()))
                .findFirst()
                .orElse(null);
    }

    /** Who can be given work packages of a project, the newest first: users, groups and placeholder users. */
    public Stream<Principal> assignable(Project project) {
        return instance.state().principals().newestFirst().stream().filter(principal -> assignable(principal, project));
    }

    /** Whether a principal can be given work packages of a project: it is a member, with a role that says so. */
    public boolean assignable(Principal principal, Project project) {
        return REAL.contains(principal.kind())
                && !principal.status().equals("locked")
                && instance.access().member(principal, project)
                && instance.access().roles(principal, project).stream()
                        .anyMatch(role -> role.permissions().contains("work_package_assigned"));
    }
}
