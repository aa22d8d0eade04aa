package org.openprojectmcp.sandbox.webhooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.activities.ActivityRepresenter;
import org.openprojectmcp.sandbox.attachments.AttachmentRepresenter;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.state.Table;
import org.openprojectmcp.sandbox.time.TimeEntryRepresenter;
import org.openprojectmcp.sandbox.workpackages.WorkPackageRepresenter;

/**
 * Sees what happens to the rows and makes events of it: of projects, time entries and files at once, after the request; of work packages
 * and comments when the time is over in which a user's further changes would join them. Runs on the one event loop thread.
 */
public final class Events {
    private static final long LOOK_MILLIS = 100;
    private static final int MOST_WAITING = 100_000;

    private final Instance instance;
    private final Vertx vertx;
    private final Deliveries deliveries;
    private final Caller system;
    private final WorkPackageRepresenter workPackages;
    private final ActivityRepresenter activities;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean closed;

    /** A journal that others may still join. */
    private record Waiting(int journalId, Instant updatedAt, Instant due) {}

    public Events(Instance instance, Vertx vertx, Deliveries deliveries) {
        this.instance = instance;
        this.vertx = vertx;
        this.deliveries = deliveries;
        this.system = new Caller(system(instance));
        this.workPackages = new WorkPackageRepresenter(instance);
        this.activities = new ActivityRepresenter(instance, workPackages);
    }

    /** Looks on from now on. */
    public void listen() {
        var state = instance.state();
        var projects = new ProjectRepresenter(instance);
        var entries = new TimeEntryRepresenter(instance, workPackages);
        var files = new AttachmentRepresenter(instance);
        state.projects().onPut((before, after) -> {
            if (before == null || edited(before, after)) {
                soon(state.projects(), after, "project", before == null ? "created" : "updated", projects);
            }
        });
        state.timeEntries()
                .onPut((before, after) -> created(state.timeEntries(), before, after, "time_entry", entries));
        state.attachments().onPut((before, after) -> created(state.attachments(), before, after, "attachment", files));
        state.journals().onPut(this::journal);
    }

    /** Forgets what waits. */
    public void close() {
        closed = true;
        waiting.clear();
    }

    private <R extends Row> void created(
            Table<R> table, @Nullable R before, R after, String key, Representer<R> representer) {
        if (before == null) {
            soon(table, after, key, "created", representer);
        }
    }

    /** A favourite is a mark of a person, no change of the project. */
    private static boolean edited(Project before, Project after) {
        return !before.updatedAt().equals(after.updatedAt());
    }

    /** Shows the row as it is after the request, in which more may happen to it. */
    private <R extends Row> void soon(Table<R> table, R row, String key, String action, Representer<R> representer) {
        vertx.runOnContext(next -> {
            var now = closed ? null : table.find(row.id());
            if (now != null) {
                post(key + ":" + action, key, representer.single(now, system));
            }
        });
    }

    /** A comment that is edited later is no journal of its own, and keeps the one it is in from being told. */
    private void journal(@Nullable Journal before, Journal after) {
        var told = before == null
                || !before.updatedAt().equals(after.updatedAt())
                        && (before.notes().isEmpty() || before.notes().equals(after.notes()));
        if (!told || waiting.size() == MOST_WAITING) {
            return;
        }
        var window = Duration.ofMinutes(instance.state().settings().journalAggregationMinutes());
        waiting.add(new Waiting(after.id(), after.updatedAt(), instance.now().plus(window)));
        if (waiting.size() == 1) {
            vertx.setTimer(LOOK_MILLIS, this::look);
        }
    }

    private void look(long timer) {
        var now = instance.now();
        for (var next = waiting.peek(); next != null && !next.due().isAfter(now); next = waiting.peek()) {
            waiting.poll();
            ready(next);
        }
        if (!waiting.isEmpty()) {
            vertx.setTimer(LOOK_MILLIS, this::look);
        }
    }

    private void ready(Waiting due) {
        var journal = instance.state().journals().find(due.journalId());
        if (journal == null || !journal.updatedAt().equals(due.updatedAt())) {
            return;
        }
        var workPackage = instance.state().workPackages().get(journal.workPackageId());
        post(
                "work_package:" + (journal.version() == 1 ? "created" : "updated"),
                "work_package",
                workPackages.single(workPackage, system));
        if (!journal.notes().isEmpty()) {
            post(
                    "work_package_comment:" + (journal.internal() ? "internal_comment" : "comment"),
                    "activity",
                    activities.single(journal, system));
        }
    }

    private void post(String action, String key, ObjectNode resource) {
        deliveries.post(new Event(action, key, resource));
    }

    /** Events show what OpenProject itself may see, which is everything. */
    private static Principal system(Instance instance) {
        var id = instance.state().principals().all().stream()
                .filter(principal -> principal.kind() == Principal.Kind.SYSTEM)
                .mapToInt(Principal::id)
                .findFirst()
                .orElse(0);
        return new Principal(
                id,
                Principal.Kind.SYSTEM,
                "",
                "",
                "System",
                null,
                true,
                "active",
                "en",
                List.of(),
                Map.of(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
