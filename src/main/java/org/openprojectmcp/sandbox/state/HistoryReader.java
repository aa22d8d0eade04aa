package org.openprojectmcp.sandbox.state;

import java.time.Instant;
import java.util.Map;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.Relation;
import org.openprojectmcp.sandbox.model.TimeEntry;

/** Reads what hangs on work packages: relations, journals, time entries. */
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
                Map.of(),
                created,
                e.instant("updated_at", created));
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
