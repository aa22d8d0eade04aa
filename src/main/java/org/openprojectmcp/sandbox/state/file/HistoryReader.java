package org.openprojectmcp.sandbox.state.file;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.Notification;
import org.openprojectmcp.sandbox.model.Relation;
import org.openprojectmcp.sandbox.model.Reminder;
import org.openprojectmcp.sandbox.model.TimeEntry;
import org.openprojectmcp.sandbox.model.content.Document;
import org.openprojectmcp.sandbox.model.content.News;
import org.openprojectmcp.sandbox.model.definition.RelationType;
import org.openprojectmcp.sandbox.state.State;

/** Reads what hangs on work packages and projects: relations, journals, time entries, notifications, reminders, documents, news. */
final class HistoryReader {
    private final State state;
    private final Instant now;

    HistoryReader(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    void read(Entry file) {
        file.list("relations").forEach(e -> e.addTo(state.relations(), relation(e)));
        file.list("journals").forEach(e -> e.addTo(state.journals(), journal(e)));
        file.list("time_entries").forEach(e -> e.addTo(state.timeEntries(), timeEntry(e)));
        file.list("notifications").forEach(e -> e.addTo(state.notifications(), notification(e)));
        file.list("documents").forEach(e -> e.addTo(state.documents(), document(e)));
        file.list("news").forEach(e -> e.addTo(state.news(), news(e)));
        file.list("reminders").forEach(e -> e.addTo(state.reminders(), reminder(e)));
    }

    private News news(Entry e) {
        var created = e.instant("created_at", now);
        return new News(
                e.integer("id"),
                e.reference("project_id", state.projects(), "project"),
                e.reference("author_id", state.principals(), "user"),
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
                e.reference("work_package", state.workPackages(), "work package"),
                e.instant("remind_at", now),
                e.text("note", ""));
    }

    private Notification notification(Entry e) {
        var created = e.instant("created_at", now);
        return new Notification(
                e.integer("id"),
                e.reference("recipient_id", state.principals(), "user"),
                e.text("reason"),
                e.reference("work_package_id", state.workPackages(), "work package"),
                e.reference("actor_id", state.principals(), "user"),
                e.reference("journal_id", state.journals(), "journal"),
                e.flag("read_ian", false),
                created,
                created);
    }

    private Document document(Entry e) {
        return new Document(
                e.integer("id"),
                Names.project(state, e),
                e.text("title"),
                e.text("description", ""),
                e.instant("created_at", now),
                e.instant("updated_at", now));
    }

    private Relation relation(Entry e) {
        return new Relation(
                e.integer("id"),
                e.reference("from_id", state.workPackages(), "work package"),
                e.reference("to_id", state.workPackages(), "work package"),
                kind(e),
                e.integerOrNull("lag"),
                e.textOrNull("description"));
    }

    private static String kind(Entry e) {
        var kind = e.text("relation_type");
        if (Arrays.stream(RelationType.values()).noneMatch(type -> type.key().equals(kind))) {
            throw e.at("relation_type").fault("no kind of relation " + kind);
        }
        return kind;
    }

    private Journal journal(Entry e) {
        var created = e.instant("created_at", now);
        var changes = e.list("changes").stream()
                .map(change -> new Journal.Change(
                        change.text("attribute"), change.textOrNull("before"), change.textOrNull("after")))
                .toList();
        return new Journal(
                e.integer("id"),
                e.reference("work_package_id", state.workPackages(), "work package"),
                e.integer("version"),
                e.reference("user_id", state.principals(), "user"),
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
        var user = e.reference("user_id", state.principals(), "user");
        var created = e.instant("created_at", now);
        return new TimeEntry(
                e.integer("id"),
                e.reference("project_id", state.projects(), "project"),
                e.reference("work_package_id", state.workPackages(), "work package"),
                user,
                e.at("logged_by_id").present() ? e.reference("logged_by_id", state.principals(), "user") : user,
                e.referenceOrNull("activity_id", state.activities(), "activity"),
                e.date("spent_on"),
                e.numberOrNull("hours"),
                e.text("comments", ""),
                e.flag("ongoing", false),
                Map.of(),
                created,
                e.instant("updated_at", created));
    }
}
