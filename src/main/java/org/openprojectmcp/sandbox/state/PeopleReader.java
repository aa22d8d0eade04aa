package org.openprojectmcp.sandbox.state;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.openprojectmcp.sandbox.model.Principal;
import org.openprojectmcp.sandbox.model.oauth.Application;

/** Reads users, the other principals, and the applications that act for users. */
final class PeopleReader {
    private final State state;
    private final Instant now;

    PeopleReader(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    void read(Entry file) {
        for (var e : file.list("users")) {
            state.principals()
                    .put(new Principal(
                            e.integer("id"),
                            Principal.Kind.USER,
                            e.text("login"),
                            e.text("firstname"),
                            e.text("lastname"),
                            e.text("mail", e.text("login") + "@example.net"),
                            e.flag("admin", false),
                            e.text("status", "active"),
                            e.text("language", state.settings().language()),
                            List.of(),
                            Map.of(),
                            now,
                            now));
        }
        file.list("other_principals").forEach(this::other);
        file.list("oauth_applications").forEach(e -> state.applications().put(application(e)));
    }

    /** A confidential application that names no secret gets one when the instance starts. */
    private Application application(Entry e) {
        var user = e.at("user");
        return new Application(
                e.integer("id"),
                e.text("name"),
                e.text("client_id"),
                e.flag("confidential", true) ? e.text("client_secret", "") : null,
                new LinkedHashSet<>(List.of(e.text("scopes", "api_v3").split(" "))),
                e.texts("redirect_uris"),
                Names.principal(state, e.at("owner")),
                user.present() ? Names.principal(state, user) : null,
                e.instant("created_at", now));
    }

    private void other(Entry e) {
        var kind = kind(e.at("type"));
        var members = e.list("members").stream()
                .map(name -> Names.principal(state, name))
                .toList();
        state.principals()
                .put(new Principal(
                        e.integer("id"),
                        kind,
                        "",
                        "",
                        e.text("name"),
                        null,
                        false,
                        "active",
                        state.settings().language(),
                        members,
                        Map.of(),
                        now,
                        now));
    }

    private static Principal.Kind kind(Entry type) {
        for (var kind : Principal.Kind.values()) {
            if (kind.type().equals(type.asText())) {
                return kind;
            }
        }
        throw type.fault("is no kind of principal");
    }
}
