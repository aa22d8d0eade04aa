package org.openprojectmcp.sandbox.people;

import java.util.Set;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.Form;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.query.ListQuery;

/** Users: everybody reads those they work with, administrators write. */
public final class UsersResource {
    private static final Set<String> OWN = Set.of("firstName", "lastName", "language");

    private final Instance instance;
    private final People people;
    private final PrincipalRepresenter representer;
    private final ListQuery<Principal> lists;

    public UsersResource(Instance instance) {
        this.instance = instance;
        this.people = new People(instance);
        this.representer = new PrincipalRepresenter(instance);
        this.lists = PrincipalFilters.users(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/users", this::list)
                .post("/users", this::create)
                .get("/users/schema", this::schema)
                .post("/users/form", this::createForm)
                .get("/users/{id}", this::get)
                .patch("/users/{id}", this::update)
                .delete("/users/{id}", this::delete)
                .post("/users/{id}/form", this::updateForm)
                .post("/users/{id}/lock", request -> lock(request, "locked"))
                .delete("/users/{id}/lock", request -> lock(request, "active"));
    }

    private Answer list(Request request) {
        requireUserManagement(request);
        var caller = request.caller();
        var users = people.visible(caller).filter(row -> row.kind() == Principal.Kind.USER);
        return Answer.ok(PrincipalFilters.selected(
                request, lists.page(request, users, row -> representer.element(row, caller))));
    }

    private Answer schema(Request request) {
        var manages = instance.access().allowedGlobally(request.caller(), "manage_user");
        return Answer.ok(UserSchema.of(instance, manages).node("/api/v3/users/schema"));
    }

    private Answer get(Request request) {
        return Answer.ok(representer.single(visible(request), request.caller()));
    }

    private Answer create(Request request) {
        requireUserManagement(request);
        var draft = UserDraft.blank(instance);
        draft.apply(payload(request));
        return Answer.created(representer.single(saved(draft), request.caller()));
    }

    private Answer createForm(Request request) {
        requireUserManagement(request);
        var draft = UserDraft.blank(instance);
        draft.apply(Payload.of(request));
        return form("/api/v3/users/form", draft, Link.action("/api/v3/users", "post"));
    }

    private Answer updateForm(Request request) {
        var user = visible(request);
        requireUserManagement(request);
        var draft = UserDraft.of(instance, user);
        draft.apply(Payload.of(request));
        return form(user.href() + "/form", draft, Link.action(user.href(), "patch"));
    }

    private Answer form(String address, UserDraft draft, Link commit) {
        return Answer.ok(
                Form.of(address, draft.payload(), UserSchema.of(instance, true).node(), draft.violations(), commit));
    }

    /** Everybody may change the own name and language; of administrators only administrators change more. */
    private Answer update(Request request) {
        var user = visible(request);
        var payload = payload(request);
        var manages = request.caller().admin()
                || (!user.admin() && instance.access().allowedGlobally(request.caller(), "manage_user"));
        if (!manages && !(request.caller().is(user.id()) && OWN.containsAll(payload.names()))) {
            throw ApiError.missingPermission();
        }
        var draft = UserDraft.of(instance, user);
        draft.apply(payload);
        return Answer.ok(representer.single(saved(draft), request.caller()));
    }

    /** The body of a write; only administrators make administrators. */
    private static Payload payload(Request request) {
        var payload = Payload.of(request);
        if (payload.has("admin") && !request.caller().admin()) {
            throw ApiError.of(Violation.readOnly("admin", Text.of("label.administrator")));
        }
        return payload;
    }

    /** Users are deleted only where the settings allow it, and they do not. */
    private Answer delete(Request request) {
        throw people.user(request.caller(), request.parameter("id")) == null
                ? ApiError.notFound()
                : ApiError.missingPermission();
    }

    private Answer lock(Request request, String status) {
        var user = visible(request);
        if (!request.caller().admin()) {
            throw ApiError.missingPermission();
        }
        if (user.status().equals("invited") || user.status().equals("registered")) {
            throw ApiError.of(400, "InvalidUserStatusTransition", Text.of("error.user_status"));
        }
        var changed = user.withStatus(status, instance.now());
        instance.state().principals().put(changed);
        return Answer.ok(representer.single(changed, request.caller()));
    }

    private static Principal saved(UserDraft draft) {
        var violations = draft.violations();
        if (!violations.isEmpty()) {
            throw ApiError.of(violations);
        }
        return draft.save();
    }

    private void requireUserManagement(Request request) {
        if (!instance.access().allowedGlobally(request.caller(), "manage_user")) {
            throw ApiError.missingPermission();
        }
    }

    private Principal visible(Request request) {
        var user = people.user(request.caller(), request.parameter("id"));
        if (user == null || !people.visible(request.caller(), user)) {
            throw ApiError.notFound();
        }
        return user;
    }
}
