package org.openprojectmcp.sandbox.state.file;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openprojectmcp.sandbox.model.oauth.Application;
import org.openprojectmcp.sandbox.model.people.NonWorkingTime;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.model.people.WorkingHours;
import org.openprojectmcp.sandbox.state.State;

/** Reads users with their working times, the other principals, and the applications that act for users. */
final class PeopleReader {
    private static final List<String> STATUSES = List.of("active", "registered", "locked", "invited");
    private static final int ALWAYS_AVAILABLE = 100;

    private final State state;
    private final Instant now;

    PeopleReader(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    void read(Entry file) {
        var logins = new HashSet<String>();
        for (var e : file.list("users")) {
            unused(e, logins);
            e.addTo(
                    state.principals(),
                    new Principal(
                            e.integer("id"),
                            Principal.Kind.USER,
                            e.text("login"),
                            e.text("firstname"),
                            e.text("lastname"),
                            e.text("mail", e.text("login") + "@example.net"),
                            e.flag("admin", false),
                            e.word("status", "active", STATUSES),
                            e.text("language", state.settings().language()),
                            List.of(),
                            Map.of(),
                            now,
                            now));
        }
        file.list("other_principals").forEach(this::other);
        file.list("working_hours").forEach(e -> e.addTo(state.workingHours(), workingHours(e)));
        file.list("non_working_times").forEach(e -> e.addTo(state.nonWorkingTimes(), nonWorkingTime(e)));
        file.list("oauth_applications").forEach(e -> e.addTo(state.applications(), application(e)));
    }

    private WorkingHours workingHours(Entry e) {
        var hours = e.list("hours");
        if (hours.size() != DayOfWeek.values().length) {
            throw e.at("hours").fault("must be seven numbers, Monday first");
        }
        return new WorkingHours(
                e.integer("id"),
                Names.principal(state, e.at("user")),
                e.date("valid_from"),
                hours.stream().map(day -> WorkingHours.minutes(day.asNumber())).toList(),
                e.integer("availability_factor", ALWAYS_AVAILABLE));
    }

    private NonWorkingTime nonWorkingTime(Entry e) {
        return new NonWorkingTime(
                e.integer("id"), Names.principal(state, e.at("user")), e.date("start_date"), e.date("end_date"));
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
        e.addTo(
                state.principals(),
                new Principal(
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

    private static void unused(Entry e, Set<String> logins) {
        if (!logins.add(e.text("login"))) {
            throw e.at("login").fault("another user logs in as " + e.text("login"));
        }
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
