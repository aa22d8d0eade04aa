package org.openprojectmcp.sandbox.notifications;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.Notification;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.people.Principal;

/** Tells everybody concerned of the latest change of a work package: each person once, for the strongest reason, never the one who did it. */
public final class Notifier {
    private static final Pattern MENTION = Pattern.compile("<mention[^>]*data-id=\"(\\d+)\"");

    private static final List<String> STRONGEST_FIRST = List.of("mentioned", "assigned", "responsible", "watched");

    private final Instance instance;

    public Notifier(Instance instance) {
        this.instance = instance;
    }

    /** Tells of the last journal of a work package, unless the request says {@code notify=false}. */
    public void tell(Request request, WorkPackage row) {
        var journal = last(row);
        if (journal == null || "false".equals(request.queryValue("notify"))) {
            return;
        }
        reasons(row, journal).forEach((user, reason) -> tell(user, reason, row, journal));
    }

    /** Tells those who were given a work package, and nobody else, of a journal. */
    void tellAssignees(WorkPackage row, Journal journal) {
        var reasons = new LinkedHashMap<Integer, String>();
        involved(reasons, row.integer(Attribute.ASSIGNEE), "assigned");
        involved(reasons, row.integer(Attribute.RESPONSIBLE), "responsible");
        reasons.forEach((user, reason) -> tell(user, reason, row, journal));
    }

    private Map<Integer, String> reasons(WorkPackage row, Journal journal) {
        var reasons = new LinkedHashMap<Integer, String>();
        mentioned(reasons, journal.notes());
        if (journal.version() == 1) {
            mentioned(reasons, row.text(Attribute.DESCRIPTION));
        }
        involved(reasons, row.integer(Attribute.ASSIGNEE), "assigned");
        involved(reasons, row.integer(Attribute.RESPONSIBLE), "responsible");
        instance.state().watchers().of(row.id()).forEach(user -> reasons.putIfAbsent(user, "watched"));
        return reasons;
    }

    private void mentioned(Map<Integer, String> reasons, String text) {
        MENTION.matcher(text)
                .results()
                .forEach(match -> involved(reasons, Integer.valueOf(match.group(1)), "mentioned"));
    }

    /** A group passes on to its users. */
    private void involved(Map<Integer, String> reasons, @Nullable Integer id, String reason) {
        var principal = instance.state().principals().find(id);
        if (principal == null) {
            return;
        }
        if (principal.kind() == Principal.Kind.GROUP) {
            principal.memberIds().forEach(user -> reasons.putIfAbsent(user, reason));
        } else {
            reasons.putIfAbsent(principal.id(), reason);
        }
    }

    private void tell(int userId, String reason, WorkPackage row, Journal journal) {
        var user = instance.state().principals().find(userId);
        if (user == null
                || userId == journal.userId()
                || !instance.access()
                        .allowed(
                                user,
                                "view_work_packages",
                                instance.state().projects().get(row.projectId()))) {
            return;
        }
        var told = told(userId, journal);
        var now = instance.now();
        if (told == null) {
            instance.state()
                    .notifications()
                    .insert(id -> new Notification(
                            id, userId, reason, row.id(), journal.userId(), journal.id(), false, now, now));
        } else if (STRONGEST_FIRST.indexOf(reason) < STRONGEST_FIRST.indexOf(told.reason())) {
            instance.state().notifications().put(told.withReason(reason, now));
        }
    }

    /** What a user was told of a journal when it held less. */
    private @Nullable Notification told(int userId, Journal journal) {
        for (var one : instance.state().notifications().all()) {
            if (one.recipientId() == userId && one.journalId() == journal.id()) {
                return one;
            }
        }
        return null;
    }

    private @Nullable Journal last(WorkPackage row) {
        Journal last = null;
        for (var journal : instance.state().indexes().journalsOf(row.id())) {
            last = journal;
        }
        return last;
    }
}
