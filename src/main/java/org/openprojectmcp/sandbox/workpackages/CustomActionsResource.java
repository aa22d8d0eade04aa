package org.openprojectmcp.sandbox.workpackages;

import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.CustomAction;
import org.openprojectmcp.sandbox.notifications.Notifier;
import org.openprojectmcp.sandbox.workpackages.change.WorkPackageWriter;
import org.openprojectmcp.sandbox.workpackages.draft.WorkPackageDrafts;

/** Custom actions: read and carried out by whoever may edit work packages. */
public final class CustomActionsResource {
    private final Instance instance;
    private final WorkPackageDrafts drafts;
    private final WorkPackageRepresenter representer;
    private final Notifier notifier;

    public CustomActionsResource(Instance instance) {
        this.instance = instance;
        this.drafts = new WorkPackageDrafts(instance);
        this.representer = new WorkPackageRepresenter(instance);
        this.notifier = new Notifier(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/custom_actions/{id}", this::get).post("/custom_actions/{id}/execute", this::execute);
    }

    private Answer get(Request request) {
        return Answer.ok(CustomActions.document(find(request)));
    }

    /** Only upon the state that the caller knows: a lock version that is stale or missing is refused. */
    private Answer execute(Request request) {
        var action = find(request);
        var payload = Payload.of(request);
        var row = addressed(payload, request);
        WorkPackages.require(instance, request, row, CustomActions.EDIT);
        var changes = action.changes().deepCopy();
        changes.set("lockVersion", payload.value("lockVersion"));
        var draft = drafts.update(Payload.of(changes), row, request.caller()).valid();
        var saved = new WorkPackageWriter(instance, request.caller()).update(draft);
        if (saved.lockVersion() != row.lockVersion()) {
            notifier.tell(request, saved);
        }
        return Answer.ok(representer.single(saved, request.caller()));
    }

    private CustomAction find(Request request) {
        instance.access().requireAnywhere(request.caller(), CustomActions.EDIT);
        var action = instance.state().customActions().find(request.id());
        if (action == null) {
            throw ApiError.notFound();
        }
        return action;
    }

    private WorkPackage addressed(Payload payload, Request request) {
        var link = payload.links().one("workPackage", "workPackage", "work_packages");
        var id = link == null ? null : link.id();
        var row = id == null ? null : instance.state().workPackages().find(id);
        if (row == null || !WorkPackages.visible(instance, request.caller(), row)) {
            throw WorkPackages.missing();
        }
        return row;
    }
}
