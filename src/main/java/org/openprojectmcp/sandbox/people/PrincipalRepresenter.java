package org.openprojectmcp.sandbox.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.CustomValues;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.people.Principal;

/** A user, group or placeholder user as HAL. What is personal is shown to the person and to administrators alone. */
public final class PrincipalRepresenter implements Representer<Principal> {
    private static final Set<String> SEES_MEMBERSHIPS = Set.of("view_members", "manage_members");

    private final Instance instance;

    public PrincipalRepresenter(Instance instance) {
        this.instance = instance;
    }

    /** The link to a principal. */
    public static Link link(Principal principal) {
        return Link.to(principal.href(), principal.name());
    }

    @Override
    public ObjectNode element(Principal principal, Caller caller) {
        return hal(principal, caller).node();
    }

    /** On its own, a group has its members inside for those who may manage them. */
    @Override
    public ObjectNode single(Principal principal, Caller caller) {
        var hal = hal(principal, caller);
        if (principal.kind() == Principal.Kind.GROUP && managesMembers(caller)) {
            hal.embed(
                    "members",
                    members(principal).stream()
                            .map(member -> element(member, caller))
                            .toList());
        }
        return hal.node();
    }

    private Hal hal(Principal principal, Caller caller) {
        return switch (principal.kind()) {
            case GROUP -> group(principal, caller);
            case PLACEHOLDER -> placeholder(principal, caller);
            default -> user(principal, caller);
        };
    }

    private Hal user(Principal user, Caller caller) {
        var personal = caller.admin() || caller.is(user.id());
        var hal = Hal.of("User").put("id", user.id()).put("name", user.name());
        if (personal) {
            hal.put("createdAt", user.createdAt())
                    .put("updatedAt", user.updatedAt())
                    .put("login", user.login());
            if (caller.admin()) {
                hal.put("admin", user.admin());
            }
            hal.put("firstName", user.firstName())
                    .put("lastName", user.lastName())
                    .put("email", user.mail());
        }
        hal.put("avatar", Avatar.of(user));
        if (personal) {
            hal.put("status", user.status()).put("identityUrl", (String) null).put("language", user.language());
        }
        instance.state()
                .customFieldsOf("UserCustomField")
                .forEach(field -> hal.put(field.key(), CustomValues.json(field, user.custom())));
        return userLinks(common(hal, user, caller), user, caller);
    }

    private static Hal userLinks(Hal hal, Principal user, Caller caller) {
        hal.linkIf(user.active(), "showUser", Link.to("/users/" + user.id()).type("text/html"));
        if (!caller.admin()) {
            return hal;
        }
        var lock = user.href() + "/lock";
        return hal.link(
                        "updateImmediately",
                        Link.to(user.href(), "Update " + user.login()).with("method", "patch"))
                .linkIf(
                        user.active(),
                        "lock",
                        Link.to(lock, "Set lock on " + user.login()).with("method", "post"))
                .linkIf(
                        user.status().equals("locked"),
                        "unlock",
                        Link.to(lock, "Remove lock on " + user.login()).with("method", "delete"))
                .linkIf(
                        caller.system(),
                        "delete",
                        Link.to(user.href(), "Delete " + user.login()).with("method", "delete"));
    }

    private Hal group(Principal group, Caller caller) {
        var hal = Hal.of("Group").put("id", group.id()).put("name", group.name());
        if (caller.admin()) {
            hal.put("createdAt", group.createdAt()).put("updatedAt", group.updatedAt());
        }
        common(hal, group, caller)
                .linkIf(caller.admin(), "delete", Link.action(group.href(), "delete"))
                .linkIf(caller.admin(), "updateImmediately", Link.action(group.href(), "patch"));
        if (managesMembers(caller)) {
            hal.link(
                    "members",
                    members(group).stream().map(PrincipalRepresenter::link).toList());
        }
        return hal;
    }

    private Hal placeholder(Principal placeholder, Caller caller) {
        var hal = Hal.of("PlaceholderUser").put("id", placeholder.id()).put("name", placeholder.name());
        if (caller.admin()) {
            hal.put("createdAt", placeholder.createdAt()).put("updatedAt", placeholder.updatedAt());
            hal.put("status", placeholder.status());
        }
        common(hal, placeholder, caller);
        if (caller.admin()) {
            var href = placeholder.href();
            hal.link(
                            "updateImmediately",
                            Link.to(href, "Update " + placeholder.name()).with("method", "patch"))
                    .link(
                            "delete",
                            Link.to(href, "Delete " + placeholder.name()).with("method", "delete"));
        }
        return hal.link(
                "showUser", Link.to("/placeholder_users/" + placeholder.id()).type("text/html"));
    }

    private Hal common(Hal hal, Principal principal, Caller caller) {
        var filters = "[{\"principal\":{\"operator\":\"=\",\"values\":[\"" + principal.id() + "\"]}}]";
        var memberships = Link.to("/api/v3/memberships?filters=" + Query.encode(filters), Text.of("label.memberships"));
        return hal.link("self", link(principal))
                .linkIf(instance.access().allowedAnywhere(caller, SEES_MEMBERSHIPS), "memberships", memberships);
    }

    private boolean managesMembers(Caller caller) {
        return instance.access().allowedAnywhere(caller, "manage_members");
    }

    private List<Principal> members(Principal group) {
        return group.memberIds().stream()
                .map(id -> instance.state().principals().get(id))
                .toList();
    }
}
