package org.openprojectmcp.sandbox.time;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.Form;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.TimeEntry;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.query.Clause;
import org.openprojectmcp.sandbox.query.ListQuery;

/** Time entries and their activities. */
public final class TimeEntriesResource {
    private final Instance instance;
    private final TimeEntryAccess access;
    private final TimeEntryRepresenter representer;
    private final ListQuery<TimeEntry> lists;

    /** @param workPackages shows the work package inside of an entry */
    public TimeEntriesResource(Instance instance, Representer<WorkPackage> workPackages) {
        this.instance = instance;
        this.access = new TimeEntryAccess(instance);
        this.representer = new TimeEntryRepresenter(instance, workPackages);
        this.lists = TimeEntryFilters.query(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/time_entries", this::list)
                .post("/time_entries", this::create)
                .get("/time_entries/schema", this::schema)
                .post("/time_entries/form", this::createForm)
                .get("/time_entries/activities/{id}", this::activity)
                .get("/time_entries/{id}", this::get)
                .patch("/time_entries/{id}", this::update)
                .delete("/time_entries/{id}", this::delete)
                .post("/time_entries/{id}/form", this::updateForm);
    }

    /** Running entries are left out unless they are asked for, and then only one's own are shown. */
    private Answer list(Request request) {
        var caller = request.caller();
        var asked = ListQuery.clauses(request).stream().map(Clause::name).anyMatch("ongoing"::equals);
        var rows = instance.state().timeEntries().all().stream()
                .filter(entry -> access.sees(caller, entry))
                .filter(entry -> asked ? entry.ongoing() && caller.is(entry.userId()) : !entry.ongoing());
        var page = lists.page(request, rows, entry -> representer.element(entry, caller));
        if (access.logsAnywhere(caller) && page.path("_links") instanceof ObjectNode links) {
            links.set(
                    "createTimeEntry",
                    Link.action("/api/v3/time_entries/form", "post").node());
            links.set(
                    "createTimeEntryImmediately",
                    Link.action("/api/v3/time_entries", "post").node());
        }
        return Answer.ok(page);
    }

    private Answer schema(Request request) {
        if (!access.touchesAnywhere(request.caller())) {
            throw ApiError.missingPermission();
        }
        return Answer.ok(TimeEntrySchema.alone(instance, access.logsForOthersAnywhere(request.caller())));
    }

    private Answer activity(Request request) {
        if (!access.touchesAnywhere(request.caller())) {
            throw ApiError.missingPermission();
        }
        var activity = instance.state().activities().find(request.id());
        if (activity == null) {
            throw ApiError.notFound();
        }
        return Answer.ok(new ActivityRepresenter(instance).single(activity, request.caller()));
    }

    private Answer get(Request request) {
        return Answer.ok(representer.single(find(request), request.caller()));
    }

    private Answer create(Request request) {
        return Answer.created(representer.single(saved(created(request)), request.caller()));
    }

    private Answer createForm(Request request) {
        var commit = Link.action("/api/v3/time_entries", "post");
        return form(request, "/api/v3/time_entries/form", created(request), commit);
    }

    private Answer update(Request request) {
        return Answer.ok(representer.single(saved(changed(request)), request.caller()));
    }

    private Answer updateForm(Request request) {
        var href = "/api/v3/time_entries/" + request.id();
        return form(request, href + "/form", changed(request), Link.action(href, "patch"));
    }

    private Answer form(Request request, String address, TimeEntryDraft draft, Link commit) {
        var schema = TimeEntrySchema.inForm(instance, draft, request.caller());
        return Answer.ok(Form.of(address, draft.payload(), schema, draft.violations(), commit));
    }

    private Answer delete(Request request) {
        var entry = editable(request);
        instance.state().timeEntries().remove(entry.id());
        return Answer.noContent();
    }

    private TimeEntryDraft created(Request request) {
        if (!access.logsAnywhere(request.caller())) {
            throw ApiError.missingPermission();
        }
        var draft = TimeEntryDraft.blank(instance, request.caller());
        draft.apply(Payload.of(request));
        draft.requireLogging();
        return draft;
    }

    private TimeEntryDraft changed(Request request) {
        var draft = TimeEntryDraft.of(instance, request.caller(), editable(request));
        draft.apply(Payload.of(request));
        return draft;
    }

    private static TimeEntry saved(TimeEntryDraft draft) {
        var violations = draft.violations();
        if (!violations.isEmpty()) {
            throw ApiError.of(List.copyOf(violations));
        }
        return draft.save();
    }

    private TimeEntry find(Request request) {
        var entry = instance.state().timeEntries().find(request.id());
        if (entry == null || !access.sees(request.caller(), entry)) {
            throw ApiError.notFound();
        }
        return entry;
    }

    private TimeEntry editable(Request request) {
        var entry = find(request);
        if (!access.edits(request.caller(), entry)) {
            throw ApiError.missingPermission();
        }
        return entry;
    }
}
