package org.openprojectmcp.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.model.people.Role;
import org.openprojectmcp.sandbox.state.State;

/**
 * One of the made-up people of the demo data, whom anybody may try the sandbox as.
 *
 * @param roles what the person may do: the names of the roles it has somewhere, or that it administers the instance
 * @param key the API key, which opens nothing but the demo data
 */
public record DemoUser(String login, String name, String roles, String key) {

    /** One active person for each set of roles that people have, in the order of their ids. */
    static List<DemoUser> of(State state, Keys keys) {
        var users = new LinkedHashMap<String, DemoUser>();
        for (var user : state.principals().all()) {
            if (user.kind() == Principal.Kind.USER && user.active()) {
                var roles = roles(state, user);
                var key = Objects.requireNonNull(keys.of(user.login()), user.login());
                users.putIfAbsent(roles, new DemoUser(user.login(), user.name(), roles, key));
            }
        }
        return new ArrayList<>(users.values());
    }

    private static String roles(State state, Principal user) {
        if (user.admin()) {
            return "administrator of the instance";
        }
        var names = new TreeSet<String>();
        for (var member : state.indexes().membersOfPrincipal(user.id())) {
            member.roleIds().stream().map(state.roles()::get).map(Role::name).forEach(names::add);
        }
        return names.isEmpty() ? "member of no project" : String.join(", ", names);
    }

    /** For people, with the key: the demo's keys are no secrets. */
    @Override
    public String toString() {
        return login + " (" + name + "; " + roles + "): " + key;
    }
}
