package org.openprojectmcp.sandbox.boards;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Form;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.content.Grid;
import org.openprojectmcp.sandbox.model.content.Grid.Place;
import org.openprojectmcp.sandbox.queries.Queries;
import org.openprojectmcp.sandbox.query.Clause;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.Page;
import org.openprojectmcp.sandbox.query.PagedCollection;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.state.Table;

/** Grids: boards, overviews and the own page. Who may not edit the page of a grid is told that the page is none of the allowed ones. */
public final class GridsResource {
    private static final String HREF = "/api/v3/grids";
    private static final int PAGE_SIZE = 30;

    private final Instance instance;
    private final Scopes scopes;
    private final Widgets widgets;
    private final GridRepresenter representer;
    private final FilterSet<Grid> filters;
    private int lastWidget;

    public GridsResource(Instance instance) {
        this.instance = instance;
        this.scopes = new Scopes(instance);
        this.widgets = new Widgets(instance);
        this.representer = new GridRepresenter(scopes);
        this.filters = new FilterSet<Grid>()
                .add("scope", FilterField.value(Text.of("label.scope"), Strategy.LIST, grid -> scopes.of(grid)
                        .href()));
        this.lastWidget = grids().all().stream()
                .flatMap(grid -> grid.widgets().stream())
                .mapToInt(Grid.Widget::id)
                .max()
                .orElse(0);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/grids", this::list)
                .post("/grids", this::create)
                .post("/grids/form", this::createForm)
                .get("/grids/schema", request -> Answer.ok(GridSchema.of(HREF + "/schema")))
                .get("/grids/{id}", request -> Answer.ok(representer.single(find(request), request.caller())))
                .patch("/grids/{id}", this::update)
                .delete("/grids/{id}", this::delete)
                .post("/grids/{id}/form", this::updateForm)
                .get("/grids/{id}/attachments", this::files);
    }

    private Answer list(Request request) {
        var caller = request.caller();
        var clauses = ListQuery.clauses(request);
        var filter = filters.predicate(clauses, instance.filterContext(caller));
        var visible = grids().all().stream()
                .filter(grid -> scopes.visible(grid, caller))
                .filter(filter)
                .sorted(Comparator.comparing(Grid::id).reversed())
                .toList();
        var page = Page.of(request, instance.state().settings(), PAGE_SIZE);
        var elements = page.of(visible).stream()
                .map(grid -> representer.element(grid, caller))
                .toList();
        var creates = creates(clauses, caller);
        return Answer.ok(new PagedCollection(HREF, Map.of(), page, visible.size())
                .hal("Collection", elements)
                .linkIf(creates, "create", Link.action(HREF + "/form", "post"))
                .linkIf(creates, "createImmediately", Link.action(HREF, "post"))
                .node());
    }

    /** A list of one page's grids says whether more can be put there. */
    private boolean creates(List<Clause> clauses, Caller caller) {
        return clauses.stream()
                .flatMap(clause -> clause.values().stream())
                .map(scopes::at)
                .anyMatch(scope -> scope != null && scopes.creatable(scope, caller));
    }

    private Answer create(Request request) {
        var caller = request.caller();
        var draft = GridDraft.create(request.body(), scopes, widgets, caller);
        check(ofNew(draft, caller));
        var added = grids().insert(id -> draft.grid(id, caller.id(), null, this::nextWidget, instance.now()));
        return Answer.created(representer.written(added, caller));
    }

    private Answer update(Request request) {
        var stored = find(request);
        var draft = GridDraft.update(request.body(), stored, scopes);
        check(ofChange(draft, request.caller()));
        var user = request.caller().id();
        var changed = draft.grid(stored.id(), user, stored, this::nextWidget, instance.now());
        grids().put(changed);
        stored.widgets().stream()
                .filter(widget -> changed.widgets().stream().noneMatch(kept -> kept.id() == widget.id()))
                .forEach(widget -> forgetQuery(stored, widget, request.caller()));
        return Answer.ok(representer.written(changed, request.caller()));
    }

    /** The query of a table belongs to its widget, and goes with it as far as the caller may delete it. The columns of boards leave theirs. */
    private void forgetQuery(Grid grid, Grid.Widget widget, Caller caller) {
        var query = widget.options().path("queryId");
        if (grid.place() != Place.BOARDS && query.canConvertToInt()) {
            Queries.deleteIfAllowed(instance, caller, query.asInt());
        }
    }

    private Answer createForm(Request request) {
        var draft = GridDraft.create(request.body(), scopes, widgets, request.caller());
        var grid = draft.grid(0, request.caller().id(), null, () -> 0, instance.now());
        return form(HREF, draft, grid, request.caller(), ofNew(draft, request.caller()), Link.action(HREF, "post"));
    }

    private Answer updateForm(Request request) {
        var stored = find(request);
        if (!scopes.editable(scopes.of(stored), request.caller())) {
            throw ApiError.missingPermission();
        }
        var draft = GridDraft.update(request.body(), stored, scopes);
        var grid = draft.grid(stored.id(), request.caller().id(), stored, () -> 0, instance.now());
        var href = GridRepresenter.href(stored);
        return form(href, draft, grid, request.caller(), ofChange(draft, request.caller()), Link.action(href, "patch"));
    }

    private Answer form(
            String href, GridDraft draft, Grid grid, Caller caller, List<Violation> violations, Link commit) {
        var payload = Hal.untyped();
        if (grid.name() != null) {
            payload.put("name", grid.name());
        }
        GridRepresenter.values(payload, grid)
                .link("attachments", List.of())
                .link("scope", draft.scope() == null ? Link.none() : GridRepresenter.link(draft.scope()));
        var schema = GridSchema.of(scopes.creatable(caller), allowed(draft, caller));
        return Answer.ok(Form.of(href + "/form", payload.node(), schema, violations, commit));
    }

    private Answer delete(Request request) {
        var grid = find(request);
        if (!scopes.editable(scopes.of(grid), request.caller())) {
            throw ApiError.missingPermission();
        }
        grids().remove(grid.id());
        return Answer.noContent();
    }

    private Answer files(Request request) {
        return Answer.ok(HalCollection.of(GridRepresenter.href(find(request)) + "/attachments", List.of()));
    }

    /** What is wrong with a new grid. An overview there is once; whoever may not arrange it opens it as it starts. */
    private List<Violation> ofNew(GridDraft draft, Caller caller) {
        var scope = draft.scope();
        var violations = draft.violations(scope != null && scopes.creatable(scope, caller), allowed(draft, caller));
        if (scope != null && scope.place() == Place.OVERVIEW) {
            if (grids().all().stream().anyMatch(grid -> scopes.of(grid).equals(scope))) {
                violations.add(Violation.constraint("scope", Text.of("error.taken", Text.of("label.scope"))));
            }
            if (!scopes.editable(scope, caller)) {
                violations.addAll(draft.unchangeable(widgets.standard(scope, caller)));
            }
        }
        return violations;
    }

    private List<Violation> ofChange(GridDraft draft, Caller caller) {
        var scope = draft.scope();
        return draft.violations(scope != null && scopes.editable(scope, caller), allowed(draft, caller));
    }

    private List<String> allowed(GridDraft draft, Caller caller) {
        return draft.scope() == null ? List.of() : widgets.allowed(draft.scope(), caller);
    }

    private static void check(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ApiError.of(violations);
        }
    }

    private int nextWidget() {
        return ++lastWidget;
    }

    private Grid find(Request request) {
        var grid = grids().find(request.id());
        if (grid == null || !scopes.visible(grid, request.caller())) {
            throw ApiError.notFound();
        }
        return grid;
    }

    private Table<Grid> grids() {
        return instance.state().content().grids();
    }
}
