package org.openprojectmcp.sandbox.workpackages.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.attachments.Claims;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.WorkPackage;

/** Makes drafts from bodies. */
public final class WorkPackageDrafts {
    private final Instance instance;

    public WorkPackageDrafts(Instance instance) {
        this.instance = instance;
    }

    /**
     * A draft with the rules it breaks.
     *
     * @param violations none when it may be saved
     */
    public record Checked(Draft draft, List<Violation> violations) {
        /** The draft, if it may be saved. */
        public Draft valid() {
            if (!violations.isEmpty()) {
                throw ApiError.of(violations);
            }
            return draft;
        }
    }

    /**
     * A new work package as a body describes it.
     *
     * @param project the project of the address, {@code null} when the body names it
     */
    public Checked create(Request request, @Nullable Project project) {
        var caller = request.caller();
        var draft = Draft.creating(WorkPackage.blank(0, instance.now()));
        Defaults.before(draft, instance.state(), caller.id());
        if (project != null) {
            draft.set(Attribute.PROJECT, project.id());
        }
        return checked(draft, Payload.of(request), caller);
    }

    /**
     * A work package as a body changes it.
     *
     * @throws ApiError 409 for a lock version that is stale or missing
     */
    public Checked update(Request request, WorkPackage row) {
        return update(Payload.of(request), row, request.caller());
    }

    /**
     * The same for a body that is not the request's own.
     *
     * @throws ApiError 409 for a lock version that is stale or missing
     */
    public Checked update(Payload payload, WorkPackage row, Caller caller) {
        var version = payload.text("lockVersion");
        if (version == null || !version.equals(String.valueOf(row.lockVersion()))) {
            throw ApiError.conflict();
        }
        return checked(Draft.updating(row), payload, caller);
    }

    private Checked checked(Draft draft, Payload payload, Caller caller) {
        var violations = new ArrayList<>(BodyReader.read(instance, payload, draft));
        if (draft.isNew()) {
            Defaults.fill(draft, instance.state());
        }
        MoveDerivation.derive(draft, instance.state());
        new CustomFieldReader(instance.state(), payload, draft).read();
        TypeDerivation.derive(draft, instance.state());
        new DateDerivation(instance.state()).derive(draft);
        ProgressDerivation.derive(draft);
        violations.addAll(Rules.broken(instance, draft, caller));
        violations.addAll(
                new Claims(instance, payload, caller).violations(draft.row().id()));
        return new Checked(draft, violations);
    }
}
