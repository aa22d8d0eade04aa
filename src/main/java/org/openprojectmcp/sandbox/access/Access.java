package org.openprojectmcp.sandbox.access;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.people.Member;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.model.people.Role;
import org.openprojectmcp.sandbox.state.State;

/** What the roles of a caller allow. Administrators may do everything that a project's modules offer. */
public final class Access {
    private final State state;
    private final Map<Place, Set<Role>> roles = new HashMap<>();
    private final Map<Wish, Boolean> anywhere = new HashMap<>();
    private long changes;

    /** A user in a project. */
    private record Place(int userId, int projectId) {}

    /** A user and what it would like to do somewhere. */
    private record Wish(int userId, String permission) {}

    public Access(State state) {
        this.state = state;
    }

    /** Whether the caller may do something in a project. */
    public boolean allowed(Caller caller, String permission, Project project) {
        return caller.user() != null && allowed(caller.user(), permission, project);
    }

    /** Whether a user may do something in a project. */
    public boolean allowed(Principal user, String permission, Project project) {
        if (user.kind() == Principal.Kind.SYSTEM) {
            return project.active();
        }
        if (!project.active() || !Modules.offered(permission, project)) {
            return false;
        }
        return user.admin()
                || roles(user, project).stream().anyMatch(r -> r.permissions().contains(permission));
    }

    /** What the caller may do in a project. */
    public Rights rights(Caller caller, Project project) {
        return new Rights(caller, project, caller.user() == null ? Set.of() : roles(caller.user(), project));
    }

    /** Whether the caller may do something in a project. */
    public boolean allowed(Caller caller, String permission, int projectId) {
        return allowed(caller, permission, state.projects().get(projectId));
    }

    /** Whether the caller may do something in at least one project. */
    public boolean allowedAnywhere(Caller caller, String permission) {
        if (caller.user() == null) {
            return false;
        }
        forgetWhatChanged();
        var wish = new Wish(caller.id(), permission);
        var known = anywhere.get(wish);
        if (known == null) {
            known = state.projects().all().stream().anyMatch(p -> allowed(caller, permission, p));
            anywhere.put(wish, known);
        }
        return known;
    }

    /** Whether the caller may do at least one of the things in at least one project. */
    public boolean allowedAnywhere(Caller caller, Set<String> permissions) {
        return permissions.stream().anyMatch(p -> allowedAnywhere(caller, p));
    }

    /** Whether a global role of the caller allows something. */
    public boolean allowedGlobally(Caller caller, String permission) {
        if (caller.user() == null) {
            return false;
        }
        return caller.admin()
                || state.indexes().membersOfPrincipal(caller.id()).stream()
                        .filter(m -> m.projectId() == null)
                        .flatMap(m -> m.roleIds().stream())
                        .anyMatch(r -> state.roles().get(r).permissions().contains(permission));
    }

    /** The ids of the projects in which the caller may do something. */
    public Set<Integer> projectsAllowing(Caller caller, String permission) {
        var ids = new HashSet<Integer>();
        for (var project : state.projects().all()) {
            if (allowed(caller, permission, project)) {
                ids.add(project.id());
            }
        }
        return ids;
    }

    /** Whether the caller may see a project; administrators see archived ones too. */
    public boolean visible(Caller caller, Project project) {
        return caller.admin() || allowed(caller, "view_project", project);
    }

    /** Whether a user is a member of a project, by itself or through a group. */
    public boolean member(Principal user, Project project) {
        return !memberRoles(user, project).isEmpty();
    }

    /** The roles a user acts with in a project: those it was given, else those of whoever is not a member. */
    public Set<Role> roles(Principal user, Project project) {
        var given = memberRoles(user, project);
        return given.isEmpty() && project.isPublic()
                ? state.roles().all().stream().filter(r -> r.builtin() == 1).collect(Collectors.toSet())
                : given;
    }

    /** Refuses with 403 unless allowed in the project. */
    public void require(Caller caller, String permission, Project project) {
        if (!allowed(caller, permission, project)) {
            throw ApiError.missingPermission();
        }
    }

    /** Refuses with 403 unless allowed in some project. */
    public void requireAnywhere(Caller caller, String... permissions) {
        if (!allowedAnywhere(caller, Set.of(permissions))) {
            throw ApiError.missingPermission();
        }
    }

    private Set<Role> memberRoles(Principal user, Project project) {
        forgetWhatChanged();
        var place = new Place(user.id(), project.id());
        var known = roles.get(place);
        if (known == null) {
            var found = new LinkedHashSet<Role>();
            addRoles(found, user.id(), project.id());
            state.indexes().groupsOf(user.id()).forEach(group -> addRoles(found, group.id(), project.id()));
            known = Collections.unmodifiableSet(found);
            roles.put(place, known);
        }
        return known;
    }

    /** What was found out holds as long as nothing changes. */
    private void forgetWhatChanged() {
        if (changes != state.changes()) {
            changes = state.changes();
            roles.clear();
            anywhere.clear();
        }
    }

    private void addRoles(Set<Role> roles, int principalId, int projectId) {
        for (Member member : state.indexes().membersOfPrincipal(principalId)) {
            if (member.projectId() != null && member.projectId() == projectId) {
                member.roleIds().forEach(id -> roles.add(state.roles().get(id)));
            }
        }
    }
}
