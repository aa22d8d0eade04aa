package org.openprojectmcp.sandbox.queries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.SavedQuery;
import org.openprojectmcp.sandbox.model.content.View;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.state.Table;

/** Views: queries that people put into the menus. Who sees the query sees the view. */
public final class ViewsResource {
    private static final Map<String, String> TYPES = Map.of(
            "work_packages_table", "Views::WorkPackagesTable",
            "work_packages_calendar", "Views::WorkPackagesCalendar",
            "team_planner", "Views::TeamPlanner",
            "gantt", "Views::Gantt");

    private static final Map<String, String> RIGHTS =
            Map.of("work_packages_calendar", "view_calendar", "team_planner", "manage_team_planner");

    private final Instance instance;
    private final QueryRepresenter queries;
    private final ProjectRepresenter projects;
    private final ListQuery<View> lists;

    public ViewsResource(Instance instance) {
        this.instance = instance;
        this.queries = new QueryRepresenter(instance);
        this.projects = new ProjectRepresenter(instance);
        var filters = new FilterSet<View>()
                .add("id", FilterField.value(Text.of("label.id"), Strategy.LIST, View::id))
                .add("project", FilterField.value(Text.of("label.project"), Strategy.LIST_OPTIONAL, view -> query(view)
                        .projectId()))
                .add("public", FilterField.flag(Text.of("label.public"), view -> query(view)
                        .isPublic()))
                .add("type", FilterField.value(Text.of("label.type"), Strategy.LIST, view -> TYPES.get(view.kind())));
        var orders = new SortOrder<View>().add("id", Comparator.comparing(View::id));
        this.lists = new ListQuery<>(instance, filters, orders, Comparator.comparing(View::id));
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/views", this::list).get("/views/{id}", this::get).post("/views/{id}", this::create);
    }

    private Answer list(Request request) {
        var caller = request.caller();
        var visible = views().all().stream().filter(view -> Queries.visible(instance, caller, query(view)));
        return Answer.ok(lists.page(request, visible, view -> hal(view).node()));
    }

    private Answer get(Request request) {
        var view = views().find(request.id());
        if (view == null || !Queries.visible(instance, request.caller(), query(view))) {
            throw ApiError.notFound();
        }
        return Answer.ok(single(view, request.caller()));
    }

    /** A query that is in a menu is hidden no more. Beside the right to change it, planners and calendars want one of their module. */
    private Answer create(Request request) {
        var kind = request.parameter("id");
        if (!TYPES.containsKey(kind)) {
            throw ApiError.notFound();
        }
        var link = Payload.of(request).links().one("query", "query", "queries");
        var query = instance.state().queries().find(link == null ? null : link.id());
        if (query == null || !Queries.visible(instance, request.caller(), query)) {
            throw ApiError.of(Violation.constraint("query", Text.of("error.missing", Text.of("label.query"))));
        }
        var right = RIGHTS.get(kind);
        if (!Queries.writable(instance, request.caller(), query)
                || (right != null && !Queries.allowed(instance, request.caller(), right, query.projectId()))) {
            throw ApiError.missingPermission();
        }
        instance.state().queries().put(query.withHidden(false));
        var now = instance.now();
        var added = views().insert(id -> new View(id, query.id(), kind, now, now));
        return Answer.created(single(added, request.caller()));
    }

    private ObjectNode single(View view, Caller caller) {
        var hal = hal(view).embed("query", queries.element(query(view), caller));
        var project = instance.state().projects().find(query(view).projectId());
        return project == null
                ? hal.node()
                : hal.embed("project", projects.element(project, caller)).node();
    }

    private Hal hal(View view) {
        var query = query(view);
        var project = instance.state().projects().find(query.projectId());
        return Hal.of(TYPES.getOrDefault(view.kind(), view.kind()))
                .put("id", view.id())
                .put("public", query.isPublic())
                .put("starred", query.starred())
                .put("name", query.name())
                .put("createdAt", view.createdAt())
                .put("updatedAt", view.updatedAt())
                .link("self", Link.to("/api/v3/views/" + view.id()))
                .link("query", Link.to("/api/v3/queries/" + query.id(), query.name()))
                .link("project", project == null ? Link.none() : ProjectRepresenter.link(project));
    }

    private SavedQuery query(View view) {
        return instance.state().queries().get(view.queryId());
    }

    private Table<View> views() {
        return instance.state().content().views();
    }
}
