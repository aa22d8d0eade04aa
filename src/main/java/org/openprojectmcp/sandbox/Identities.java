package org.openprojectmcp.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openprojectmcp.sandbox.model.people.Member;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.model.people.Role;
import org.openprojectmcp.sandbox.state.State;

/**
 * The people whom contract scenarios act as, found by what they may do: an administrator, a member who may write, one who may only
 * read, and one without memberships. A login of the very name wins.
 */
final class Identities {
    private Identities() {}

    static Map<String, Principal> of(State state) {
        var identities = new LinkedHashMap<String, Principal>();
        for (var user : state.principals().all()) {
            if (user.kind() == Principal.Kind.USER && user.active()) {
                identities.putIfAbsent(identity(state, user), user);
            }
        }
        for (var user : state.principals().all()) {
            if (identities.containsKey(user.login())) {
                identities.put(user.login(), user);
            }
        }
        return identities;
    }

    private static String identity(State state, Principal user) {
        if (user.admin()) {
            return "admin";
        }
        var roles = state.indexes().membersOfPrincipal(user.id()).stream()
                .map(Member::roleIds)
                .flatMap(ids -> ids.stream().map(id -> state.roles().get(id)))
                .toList();
        if (roles.isEmpty()) {
            return "outsider";
        }
        return roles.stream().anyMatch(Identities::writes) ? "member" : "reader";
    }

    private static boolean writes(Role role) {
        return role.permissions().contains("edit_work_packages");
    }
}
