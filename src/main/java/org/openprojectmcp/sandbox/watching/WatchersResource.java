package org.openprojectmcp.sandbox.watching;

import java.util.Comparator;
import java.util.Map;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.LinkValue;
import org.openprojectmcp.sandbox.form.Links;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.query.Page;
import org.openprojectmcp.sandbox.query.PagedCollection;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;

/** Watchers of work packages. Everybody who sees one may watch it; for others it takes a permission. */
public final class WatchersResource {
    private final Instance instance;
    private final PrincipalRepresenter people;

    public WatchersResource(Instance instance) {
        this.instance = instance;
        this.people = new PrincipalRepresenter(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/work_packages/{id}/watchers", this::list)
                .post("/work_packages/{id}/watchers", this::add)
                .delete("/work_packages/{id}/watchers/{user}", this::remove)
                .get("/work_packages/{id}/available_watchers", this::available);
    }

    private Answer list(Request request) {
        var row = WorkPackages.visible(instance, request);
        WorkPackages.require(instance, request, row, "view_work_package_watchers");
        var elements = instance.state().watchers().of(row.id()).stream()
                .map(id -> instance.state().principals().get(id))
                .map(user -> people.element(user, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of(row.href() + "/watchers", elements));
    }

    private Answer add(Request request) {
        var row = WorkPackages.visible(instance, request);
        var user = instance.state().principals().find(linked(request).id());
        if (user == null || user.kind() != Principal.Kind.USER) {
            throw ApiError.notFound();
        }
        if (!request.caller().is(user.id())) {
            WorkPackages.require(instance, request, row, "add_work_package_watchers");
        }
        if (!mayWatch(user, row)) {
            throw ApiError.of(Violation.constraint("user", Text.of("error.watcher_sees_not")));
        }
        var added = instance.state().watchers().add(row.id(), user.id());
        var document = people.single(user, request.caller());
        return added ? Answer.created(document) : Answer.ok(document);
    }

    /** The user of the body, which stands at the top and not among the links. */
    private static LinkValue linked(Request request) {
        var body = request.body();
        var wrapped = body.objectNode();
        wrapped.putObject("_links").set("user", body.path("user").isObject() ? body.path("user") : body.objectNode());
        var link = Links.of(wrapped).one("user", "user", "users");
        if (link == null) {
            throw ApiError.notFound();
        }
        return link;
    }

    private Answer remove(Request request) {
        var row = WorkPackages.visible(instance, request);
        var user = request.id("user");
        if (!request.caller().is(user)) {
            WorkPackages.require(instance, request, row, "delete_work_package_watchers");
        }
        if (instance.state().principals().find(user) == null) {
            throw ApiError.notFound();
        }
        instance.state().watchers().remove(row.id(), user);
        return Answer.noContent();
    }

    private Answer available(Request request) {
        var row = WorkPackages.visible(instance, request);
        WorkPackages.require(instance, request, row, "add_work_package_watchers");
        var watching = instance.state().watchers().of(row.id());
        var users = instance.state().principals().all().stream()
                .filter(user -> !watching.contains(user.id()) && mayWatch(user, row))
                .sorted(Comparator.comparing(Principal::id).reversed())
                .toList();
        var page = Page.of(request, instance.state().settings());
        var elements = page.of(users).stream()
                .map(user -> people.element(user, request.caller()))
                .toList();
        return Answer.ok(
                new PagedCollection("/api/v3/users", Map.of("filters", "[]"), page, users.size()).of(elements));
    }

    private boolean mayWatch(Principal user, WorkPackage row) {
        return user.kind() == Principal.Kind.USER
                && user.active()
                && instance.access().allowed(user, "view_work_packages", WorkPackages.project(instance, row));
    }
}
