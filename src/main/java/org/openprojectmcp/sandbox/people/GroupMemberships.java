package org.openprojectmcp.sandbox.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.model.people.Member;
import org.openprojectmcp.sandbox.model.people.Principal;

/** Gives the users of a group the memberships that the group has. */
public final class GroupMemberships {
    private final Instance instance;

    public GroupMemberships(Instance instance) {
        this.instance = instance;
    }

    /** Adds what a group's membership gives to its users. */
    public void granted(Member membership) {
        var group = instance.state().principals().get(membership.principalId());
        group.memberIds().forEach(user -> grant(user, membership));
    }

    /** Takes away what a group's membership gave, unless the user has it otherwise. */
    public void revoked(Member membership) {
        var group = instance.state().principals().get(membership.principalId());
        group.memberIds().forEach(user -> revoke(user, membership));
    }

    /** Lets a changed list of users follow: whoever is new gets what the group has, whoever left loses it. */
    void follow(Principal before, Principal group) {
        for (var membership : List.copyOf(instance.state().indexes().membersOfPrincipal(group.id()))) {
            granted(membership);
            before.memberIds().stream()
                    .filter(user -> !group.memberIds().contains(user))
                    .forEach(user -> revoke(user, membership));
        }
    }

    /** Takes away everything a group has and gave. */
    public void remove(Principal group) {
        for (var membership : List.copyOf(instance.state().indexes().membersOfPrincipal(group.id()))) {
            revoked(membership);
            instance.state().members().remove(membership.id());
        }
    }

    private void revoke(int user, Member membership) {
        var own = find(user, membership.projectId());
        if (own != null && membership.roleIds().containsAll(own.roleIds())) {
            instance.state().members().remove(own.id());
        }
    }

    private void grant(int user, Member membership) {
        var now = instance.now();
        var members = instance.state().members();
        var own = find(user, membership.projectId());
        if (own == null) {
            members.insert(id -> new Member(id, user, membership.projectId(), membership.roleIds(), now, now));
        } else {
            var roles = new LinkedHashSet<>(own.roleIds());
            roles.addAll(membership.roleIds());
            members.put(new Member(own.id(), user, own.projectId(), List.copyOf(roles), own.createdAt(), now));
        }
    }

    private @Nullable Member find(int user, @Nullable Integer project) {
        return instance.state().indexes().membersOfPrincipal(user).stream()
                .filter(member -> Objects.equals(member.projectId(), project))
                .findFirst()
                .orElse(null);
    }
}
