package org.openprojectmcp.sandbox.queries;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.Form;
import org.openprojectmcp.sandbox.hal.Dates;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.SavedQuery;
import org.openprojectmcp.sandbox.projects.ProjectPages;
import org.openprojectmcp.sandbox.projects.Projects;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.workpackages.list.WorkPackageListResource;

/** Queries: reading one runs it, and the parameters of the request go before what is saved. */
public final class QueriesResource {
    private static final int PROJECTS_ON_A_PAGE = 30;

    private final Instance instance;
    private final QueryRepresenter representer;
    private final QueryParts parts;
    private final ProjectPages projects;
    private final WorkPackageListResource results;
    private final ListQuery<SavedQuery> lists;

    public QueriesResource(Instance instance) {
        this.instance = instance;
        this.representer = new QueryRepresenter(instance);
        this.parts = new QueryParts(instance.state());
        this.projects = new ProjectPages(instance);
        this.results = new WorkPackageListResource(instance);
        var filters = new FilterSet<SavedQuery>()
                .add("id", FilterField.value(Text.of("label.id"), Strategy.LIST, SavedQuery::id))
                .add(
                        "project",
                        FilterField.value(Text.of("label.project"), Strategy.LIST_OPTIONAL, SavedQuery::projectId))
                .add(
                        "project_identifier",
                        FilterField.value(Text.of("label.project_identifier"), Strategy.LIST, this::identifier))
                .add("updated_at", FilterField.instant(Text.of("label.updated_on"), SavedQuery::updatedAt))
                .add("hidden", FilterField.flag(Text.of("label.hidden"), SavedQuery::hidden));
        var orders = new SortOrder<SavedQuery>().add("id", Comparator.comparing(SavedQuery::id));
        this.lists = new ListQuery<>(
                instance, filters, orders, Comparator.comparing(SavedQuery::id).reversed());
    }

    private @Nullable String identifier(SavedQuery query) {
        var project = instance.state().projects().find(query.projectId());
        return project == null ? null : project.identifier();
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/queries", this::list)
                .post("/queries", this::create)
                .get("/queries/default", request -> standard(request, null))
                .get("/queries/schema", request -> schema(request, null))
                .get("/queries/columns/{id}", request -> part(request, parts.column(request.parameter("id"))))
                .get("/queries/sort_bys/{id}", request -> part(request, parts.order(request.parameter("id"))))
                .get("/queries/operators/{id}", request -> part(request, operator(request.parameter("id"))))
                .get("/queries/filters/{id}", request -> part(request, filter(request.parameter("id"))))
                .get("/queries/group_bys/{id}", request -> part(request, parts.group(request.parameter("id"))))
                .get(
                        "/queries/filter_instance_schemas",
                        request -> part(request, filters(request, null).all()))
                .get(
                        "/queries/filter_instance_schemas/{id}",
                        request -> part(request, filters(request, null).of(request.parameter("id"))))
                .get("/queries/available_projects", this::availableProjects)
                .post("/queries/form", request -> form(request, null))
                .post("/queries/{id}/form", request -> form(request, find(request)))
                .get("/queries/{id}/order", this::order)
                .patch("/queries/{id}/order", this::reorder)
                .put("/queries/{id}/order", this::reorder)
                .get("/queries/{id}", request -> run(request, find(request)))
                .patch("/queries/{id}", this::update)
                .delete("/queries/{id}", this::delete)
                .patch("/queries/{id}/star", request -> star(request, true))
                .patch("/queries/{id}/unstar", request -> star(request, false));
        for (var name : Projects.COLLECTIONS) {
            router.get(
                            "/" + name + "/{id}/queries/default",
                            request -> standard(request, Projects.visible(instance, request)))
                    .get(
                            "/" + name + "/{id}/queries/schema",
                            request -> schema(request, Projects.visible(instance, request)))
                    .get(
                            "/" + name + "/{id}/queries/filter_instance_schemas",
                            request -> part(
                                    request,
                                    filters(request, Projects.visible(instance, request))
                                            .all()));
        }
    }

    private Answer list(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages", "manage_public_queries");
        var visible = instance.state().queries().all().stream()
                .filter(query -> Queries.visible(instance, request.caller(), query))
                .filter(query -> query.isPublic() || request.caller().is(query.userId()));
        var elements = lists.rows(request, visible).stream()
                .map(query -> representer.element(query, request.caller()))
                .toList();
        var asked = new TreeMap<String, String>();
        request.query().forEach((name, values) -> asked.put(name, values.get(values.size() - 1)));
        return Answer.ok(
                HalCollection.of("/api/v3/queries" + (asked.isEmpty() ? "" : "?" + Query.of(asked)), elements));
    }

    private Answer standard(Request request, @Nullable Project project) {
        if (project == null) {
            instance.access().requireAnywhere(request.caller(), "view_work_packages");
        } else {
            instance.access().require(request.caller(), "view_work_packages", project);
        }
        return run(request, Queries.standard(instance, request.caller(), project));
    }

    private Answer schema(Request request, @Nullable Project project) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages");
        var home = project == null ? "/api/v3" : "/api/v3/workspaces/" + project.identifier();
        return Answer.ok(new QuerySchema(instance, request.caller(), project).at(home + "/queries/schema"));
    }

    private FilterSchemas filters(Request request, @Nullable Project project) {
        return new FilterSchemas(instance, request.caller(), project, false);
    }

    /** The states of work packages and versions are operators of their filters alone: they have no address. */
    private static ObjectNode operator(String operator) {
        if (!QueryWords.shared(operator)) {
            throw ApiError.notFound();
        }
        return QueryParts.operator(operator, false);
    }

    private ObjectNode filter(String name) {
        return QueryParts.filter(name, parts.label(name));
    }

    private Answer availableProjects(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages");
        return Answer.ok(projects.offer(
                request, "/api/v3/queries/available_projects", PROJECTS_ON_A_PAGE, project -> instance.access()
                        .allowed(request.caller(), "view_work_packages", project)));
    }

    /** The form of a query; {@code null} stands for a new one. */
    private Answer form(Request request, @Nullable SavedQuery stored) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages");
        var from = stored == null ? Queries.standard(instance, request.caller(), null) : stored;
        var body = new QueryBody(instance, request);
        var query = body.applied(from);
        var project = instance.state().projects().find(query.projectId());
        var schema = new QuerySchema(instance, request.caller(), project).of(from);
        var href = "/api/v3/queries";
        var commit = stored == null ? Link.action(href, "post") : Link.action(href + "/" + stored.id(), "patch");
        var address = href + (stored == null ? "" : "/" + stored.id()) + "/form";
        var form = Form.of(address, representer.payload(query), schema, body.violations(), commit);
        if (body.violations().isEmpty()) {
            form.withObject("/_links")
                    .set("create_new", Link.action(href, "post").node());
        }
        return Answer.ok(form);
    }

    /** The positions of work packages in a query that people order by hand. */
    private Answer order(Request request) {
        var positions = JsonNodeFactory.instance.objectNode();
        var stored = instance.state().content().positions(find(request).id());
        stored.forEach((id, position) -> positions.put(String.valueOf(id), position));
        return Answer.ok(positions);
    }

    private Answer reorder(Request request) {
        var query = writable(request);
        var delta = new TreeMap<Integer, Integer>();
        request.body().path("delta").fields().forEachRemaining(entry -> {
            if (!entry.getKey().matches("\\d{1,9}") || !entry.getValue().isInt()) {
                throw ApiError.badRequest(Text.verbatim("delta is invalid"));
            }
            delta.put(Integer.valueOf(entry.getKey()), entry.getValue().intValue());
        });
        instance.state().content().move(query.id(), delta);
        return Answer.ok(JsonNodeFactory.instance.objectNode().put("t", Dates.instant(instance.now())));
    }

    private Answer part(Request request, ObjectNode part) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages");
        return Answer.ok(part);
    }

    private Answer run(Request request, SavedQuery query) {
        var project = instance.state().projects().find(query.projectId());
        var parameters = new LinkedHashMap<String, List<String>>();
        QueryParts.parameters(query)
                .forEach((name, value) ->
                        parameters.put(name, name.endsWith("[]") ? List.of(value.split(",")) : List.of(value)));
        if (query.id() != 0) {
            parameters.put("query_id", List.of(String.valueOf(query.id())));
        }
        parameters.putAll(request.query());
        var listed = new Request(
                "GET",
                "/api/v3/work_packages",
                Map.of(),
                parameters,
                request.headers(),
                request.caller(),
                request.json(),
                request.raw());
        return Answer.ok(representer.withResults(query, request.caller(), results.document(listed, project)));
    }

    private Answer create(Request request) {
        var query = new QueryBody(instance, request).valid(Queries.blank(instance, request.caller()));
        instance.access().requireAnywhere(request.caller(), "view_work_packages");
        var added = instance.state().queries().insert(query::withId);
        return Answer.created(representer.single(added, request.caller()));
    }

    private Answer update(Request request) {
        var stored = writable(request);
        var changed = new QueryBody(instance, request).valid(stored);
        instance.state().queries().put(changed);
        return Answer.ok(representer.single(changed, request.caller()));
    }

    private Answer star(Request request, boolean on) {
        var changed = writable(request).withStarred(on);
        instance.state().queries().put(changed);
        return Answer.ok(representer.single(changed, request.caller()));
    }

    private Answer delete(Request request) {
        var query = writable(request);
        Queries.delete(instance, query.id());
        return Answer.noContent();
    }

    private SavedQuery find(Request request) {
        var query = instance.state().queries().find(request.id());
        if (query == null || !Queries.visible(instance, request.caller(), query)) {
            throw ApiError.notFound();
        }
        return query;
    }

    private SavedQuery writable(Request request) {
        var query = find(request);
        if (!Queries.writable(instance, request.caller(), query)) {
            throw ApiError.missingPermission();
        }
        return query;
    }
}
