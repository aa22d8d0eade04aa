package org.openprojectmcp.sandbox.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openprojectmcp.sandbox.model.Document;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.News;
import org.openprojectmcp.sandbox.model.Notification;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Relation;
import org.openprojectmcp.sandbox.model.Reminder;
import org.openprojectmcp.sandbox.model.TimeEntry;

/** Reads what hangs on work packages and projects: relations, journals, time entries, notifications, reminders, documents, news. */
final class HistoryReader {
    private final State state;
    private final Instant now;

    HistoryReader(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    void read(Entry file) {
        file.list("relations").forEach(e -> state.relations().put(relation(e)));
        file.list("journals").forEach(e -> state.journals().put(journal(e)));
        file.list("time_entries").forEach(e -> state.timeEntries().put(timeEntry(e)));
        file.list("notifications").forEach(e -> state.notifications().put(notification(e)));
        file.list("documents").forEach(e -> state.documents().put(document(e)));
        file.list("news").forEach(e -> state.news().put(news(e)));
        file.list("reminders").forEach(e -> state.reminders().put(reminder(e)));
    }

    private News news(Entry e) {
        var created = e.instant("created_at", now);
        return new News(
                e.integer("id"),
                e.integer("project_id"),
                e.integer("author_id"),
                e.text("title"),
                e.text("summary", ""),
                e.text("description", ""),
                created,
                e.instant("updated_at", created));
    }

    private Reminder reminder(Entry e) {
        return new Reminder(
                e.integer("id"),
                Names.principal(state, e.at("user")),
                e.integer("work_package"),
                e.instant("remind_at", now),
                e.text("note", ""));
    }

    private Notification notification(Entry e) {
        var created = e.instant("created_at", now);
        return new Notification(
                e.integer("id"),
                e.integer("recipient_id"),
                e.text("reason"),
                e.integer("work_package_id"),
                e.integer("actor_id"),
                e.integer("journal_id"),
                e.flag("read_ian", false),
                created,
                created);
    }

    /** A document that names no project belongs to the first one. */
    private Document document(Entry e) {
        var first = state.projects().all().stream().mapToInt(Project::id).min().orElse(0);
        return new Document(
                e.integer("id"),
                e.integer("project_id", first),
                e.text("title"),
                e.text("description", ""),
                e.instant("created_at", now),
                e.instant("updated_at", now));
    }

    private static Relation relation(Entry e) {
        return new Relation(
                e.integer("id"),
                e.integer("from_id"),
                e.integer("to_id"),
                e.text("relation_type"),
                e.integerOrNull("lag"),
                e.textOrNull("description"));
    }

    private Journal journal(Entry e) {
        var created = e.instant("created_at", now);
        var changes = e.list("changes").stream()
                .map(change -> new Journal.Change(
                        change.text("attribute"), change.textOrNull("before"), change.textOrNull("after")))
                .toList();
        return new Journal(
                e.integer("id"),
                e.integer("work_package_id"),
                e.integer("version"),
                e.integer("user_id"),
                e.text("notes", ""),
                false,
                changes,
                reactions(e.at("reactions")),
                created,
                e.instant("updated_at", created));
    }

    private static Map<String, Set<Integer>> reactions(Entry e) {
        var reactions = new LinkedHashMap<String, Set<Integer>>();
        e.node().fieldNames().forEachRemaining(name -> {
            var users = new LinkedHashSet<Integer>();
            e.list(name).forEach(user -> users.add(user.asInteger()));
            reactions.put(name.toUpperCase(Locale.ROOT), users);
        });
        return reactions;
    }

    private TimeEntry timeEntry(Entry e) {
        var user = e.integer("user_id");
        var created = e.instant("created_at", now);
        return new TimeEntry(
                e.integer("id"),
                e.integer("project_id"),
                e.integer("work_package_id"),
                user,
                e.integer("logged_by_id", user),
                e.integerOrNull("activity_id"),
                e.date("spent_on"),
                e.numberOrNull("hours"),
                e.text("comments", ""),
                e.flag("ongoing", false),
                Map.of(),
                created,
                e.instant("updated_at", created));
    }
}
