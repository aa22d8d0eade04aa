package org.openprojectmcp.sandbox.workingtimes;

import java.util.Comparator;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.model.people.WorkingHours;

/** How long each user works on which day of the week. What has begun to hold is not changed any more. */
public final class WorkingHoursResource {
    private final Instance instance;
    private final WorkingTimesAccess access;
    private final WorkingHoursRepresenter representer;

    public WorkingHoursResource(Instance instance) {
        this.instance = instance;
        this.access = new WorkingTimesAccess(instance);
        this.representer = new WorkingHoursRepresenter(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/users/{id}/working_hours", this::list)
                .post("/users/{id}/working_hours", this::create)
                .get("/users/{id}/working_hours/{hours}", this::get)
                .patch("/users/{id}/working_hours/{hours}", this::update)
                .delete("/users/{id}/working_hours/{hours}", this::delete);
    }

    private Answer list(Request request) {
        var user = access.readable(request);
        var rows = instance.state().workingHours().all().stream()
                .filter(row -> row.userId() == user.id())
                .sorted(Comparator.comparing(WorkingHours::validFrom).reversed())
                .map(row -> representer.element(row, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of(user.href() + "/working_hours", rows));
    }

    private Answer get(Request request) {
        return Answer.ok(representer.single(find(request, access.readable(request)), request.caller()));
    }

    private Answer create(Request request) {
        var user = access.readable(request);
        access.requireWritable(user, request.caller());
        var draft = WorkingHoursDraft.blank(user).with(Payload.of(request));
        return Answer.created(representer.single(saved(draft), request.caller()));
    }

    private Answer update(Request request) {
        var user = access.readable(request);
        var stored = find(request, user);
        access.requireWritable(user, request.caller());
        if (stored.validFrom().isBefore(instance.today())) {
            throw ApiError.of(Violation.constraint("base", Text.of("error.hours_in_effect")));
        }
        var draft = WorkingHoursDraft.of(stored).with(Payload.of(request));
        return Answer.ok(representer.single(saved(draft), request.caller()));
    }

    private Answer delete(Request request) {
        var user = access.readable(request);
        var stored = find(request, user);
        access.requireWritable(user, request.caller());
        instance.state().workingHours().remove(stored.id());
        return Answer.noContent();
    }

    private WorkingHours saved(WorkingHoursDraft draft) {
        var table = instance.state().workingHours();
        var violations = draft.violations(table.all());
        if (!violations.isEmpty()) {
            throw ApiError.of(violations);
        }
        var stored = draft.stored();
        if (stored == null) {
            return table.insert(draft::row);
        }
        var row = draft.row(stored.id());
        table.put(row);
        return row;
    }

    private WorkingHours find(Request request, Principal user) {
        var row = instance.state().workingHours().find(request.id("hours"));
        if (row == null || row.userId() != user.id()) {
            throw ApiError.notFound();
        }
        return row;
    }
}
