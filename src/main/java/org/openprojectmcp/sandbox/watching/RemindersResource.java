package org.openprojectmcp.sandbox.watching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Reminder;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.query.Page;
import org.openprojectmcp.sandbox.query.PagedCollection;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;

/** Reminders: one's own alone, one for each work package at a time. */
public final class RemindersResource {
    private static final int PAGE_SIZE = 30;

    private final Instance instance;
    private final PrincipalRepresenter people;
    private final Representer<WorkPackage> workPackages;

    /** @param workPackages shows the work package inside of a reminder */
    public RemindersResource(Instance instance, Representer<WorkPackage> workPackages) {
        this.instance = instance;
        this.people = new PrincipalRepresenter(instance);
        this.workPackages = workPackages;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/reminders", request -> list(request, null))
                .get("/work_packages/{id}/reminders", request -> list(request, WorkPackages.visible(instance, request)))
                .post("/work_packages/{id}/reminders", this::create)
                .patch("/reminders/{id}", this::update)
                .delete("/reminders/{id}", this::delete);
    }

    private Answer list(Request request, @Nullable WorkPackage row) {
        var own = own(request).stream()
                .filter(reminder -> row == null || reminder.workPackageId() == row.id())
                .toList();
        var page = new Page(1, PAGE_SIZE);
        var elements = own.stream().map(reminder -> hal(reminder).node()).toList();
        return Answer.ok(new PagedCollection(request.path(), Map.of(), page, own.size()).of(elements));
    }

    private Answer create(Request request) {
        var row = WorkPackages.visible(instance, request);
        if (own(request).stream().anyMatch(reminder -> reminder.workPackageId() == row.id())) {
            throw ApiError.of(409, "UpdateConflict", Text.of("error.one_reminder"));
        }
        var payload = Payload.of(request);
        var at = time(payload);
        refuse(violations(at));
        var time = at == null ? instance.now() : at;
        var note = payload.value("note").asText("");
        var added = instance.state()
                .reminders()
                .insert(id -> new Reminder(id, request.caller().id(), row.id(), time, note));
        return Answer.created(single(added, request));
    }

    private Answer update(Request request) {
        var stored = find(request);
        var payload = Payload.of(request);
        var given = payload.has("remindAt") ? time(payload) : stored.remindAt();
        if (payload.has("remindAt")) {
            refuse(violations(given));
        }
        var time = given == null ? stored.remindAt() : given;
        var note = payload.has("note") ? payload.value("note").asText("") : stored.note();
        var changed = new Reminder(stored.id(), stored.userId(), stored.workPackageId(), time, note);
        instance.state().reminders().put(changed);
        return Answer.ok(single(changed, request));
    }

    private Answer delete(Request request) {
        instance.state().reminders().remove(find(request).id());
        return Answer.noContent();
    }

    private ObjectNode single(Reminder reminder, Request request) {
        var state = instance.state();
        return hal(reminder)
                .embed("creator", people.element(state.principals().get(reminder.userId()), request.caller()))
                .embed(
                        "remindable",
                        workPackages.element(state.workPackages().get(reminder.workPackageId()), request.caller()))
                .node();
    }

    private Hal hal(Reminder reminder) {
        var row = instance.state().workPackages().get(reminder.workPackageId());
        var creator = instance.state().principals().get(reminder.userId());
        return Hal.of("Reminder")
                .put("id", reminder.id())
                .put("remindAt", reminder.remindAt())
                .put("note", reminder.note())
                .link("self", Link.to("/api/v3/reminders/" + reminder.id()))
                .link("creator", PrincipalRepresenter.link(creator))
                .link("remindable", Link.to(row.href(), row.subject()));
    }

    private List<Violation> violations(@Nullable Instant at) {
        var violations = new ArrayList<Violation>();
        if (at == null) {
            violations.add(Violation.constraint("remindAt", Text.of("error.blank", Text.of("label.date"))));
        } else if (!at.isAfter(instance.now())) {
            violations.add(Violation.constraint("remindAtDate", Text.of("error.in_the_past", Text.of("label.date"))));
            violations.add(Violation.constraint("remindAtTime", Text.of("error.in_the_past", Text.of("label.time"))));
        }
        return violations;
    }

    /** A point in time, or the beginning of a day. */
    private static @Nullable Instant time(Payload payload) {
        var text = payload.text("remindAt");
        if (text == null) {
            return null;
        }
        try {
            return text.length() > 10
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException notATime) {
            throw ApiError.format("remindAt", Text.of("format.datetime"), text);
        }
    }

    private List<Reminder> own(Request request) {
        return instance.state().reminders().all().stream()
                .filter(reminder -> request.caller().is(reminder.userId()))
                .toList();
    }

    private Reminder find(Request request) {
        return own(request).stream()
                .filter(reminder -> reminder.id() == request.id())
                .findFirst()
                .orElseThrow(() -> ApiError.of(404, "NotFound", Text.of("error.reminder_missing")));
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ApiError.of(violations);
        }
    }
}
