package org.openprojectmcp.sandbox.people;

import java.util.ArrayList;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.query.ListQuery;

/** Placeholder users. The Community edition makes no new ones; those there are can be renamed and deleted. */
public final class PlaceholdersResource {
    private static final String MANAGES = "manage_placeholder_user";
    private static final int LONGEST_NAME = 256;

    private final Instance instance;
    private final People people;
    private final PrincipalRepresenter representer;
    private final ListQuery<Principal> lists;

    public PlaceholdersResource(Instance instance) {
        this.instance = instance;
        this.people = new People(instance);
        this.representer = new PrincipalRepresenter(instance);
        this.lists = PrincipalFilters.principals(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/placeholder_users", this::list)
                .post("/placeholder_users", this::create)
                .get("/placeholder_users/{id}", this::get)
                .patch("/placeholder_users/{id}", this::update)
                .delete("/placeholder_users/{id}", this::delete);
    }

    private Answer list(Request request) {
        var caller = request.caller();
        var rows = people.visible(caller).filter(row -> row.kind() == Principal.Kind.PLACEHOLDER);
        return Answer.ok(
                PrincipalFilters.selected(request, lists.page(request, rows, row -> representer.element(row, caller))));
    }

    private Answer get(Request request) {
        return Answer.ok(representer.single(find(request), request.caller()));
    }

    private Answer create(Request request) {
        requireManager(request.caller());
        throw ApiError.of(Violation.constraint("base", Text.of("error.enterprise_placeholders")));
    }

    private Answer update(Request request) {
        var stored = find(request);
        requireManager(request.caller());
        var payload = Payload.of(request);
        var name = payload.has("name") ? payload.value("name").asText("") : stored.name();
        var violations = new ArrayList<Violation>();
        if (name.isBlank()) {
            violations.add(Violation.constraint("name", Text.of("error.blank", Text.of("label.name"))));
        }
        if (name.length() > LONGEST_NAME) {
            violations.add(
                    Violation.constraint("name", Text.of("error.too_long", Text.of("label.name"), LONGEST_NAME)));
        }
        if (taken(stored, name)) {
            violations.add(Violation.constraint("name", Text.of("error.taken", Text.of("label.name"))));
        }
        if (!violations.isEmpty()) {
            throw ApiError.of(violations);
        }
        var changed = stored.named(name, instance.now());
        instance.state().principals().put(changed);
        return Answer.ok(representer.single(changed, request.caller()));
    }

    /** Whoever deletes one takes it out of projects too, and must be allowed to do so in each. */
    private Answer delete(Request request) {
        var stored = find(request);
        requireManager(request.caller());
        for (var member : instance.state().indexes().membersOfPrincipal(stored.id())) {
            var project = instance.state().projects().find(member.projectId());
            if (project != null && !request.caller().admin()) {
                instance.access().require(request.caller(), "manage_members", project);
            }
        }
        new PrincipalDeletion(instance).delete(stored);
        return Answer.empty(202);
    }

    private boolean taken(Principal stored, String name) {
        return instance.state().principals().all().stream()
                .filter(other -> other.kind() == Principal.Kind.PLACEHOLDER && other.id() != stored.id())
                .anyMatch(other -> other.name().equalsIgnoreCase(name));
    }

    private void requireManager(Caller caller) {
        if (!instance.access().allowedGlobally(caller, MANAGES)) {
            throw ApiError.missingPermission();
        }
    }

    private Principal find(Request request) {
        var row = instance.state().principals().find(request.id());
        if (row == null || row.kind() != Principal.Kind.PLACEHOLDER || !people.visible(request.caller(), row)) {
            throw ApiError.notFound();
        }
        return row;
    }
}
