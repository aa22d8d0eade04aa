package org.openprojectmcp.sandbox.queries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.SavedQuery;
import org.openprojectmcp.sandbox.projects.Projects;
import org.openprojectmcp.sandbox.query.Clauses;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.workpackages.list.WorkPackageListResource;

/** Queries: reading one runs it, and the parameters of the request go before what is saved. */
public final class QueriesResource {
    private final Instance instance;
    private final QueryRepresenter representer;
    private final WorkPackageListResource results;
    private final ListQuery<SavedQuery> lists;

    public QueriesResource(Instance instance) {
        this.instance = instance;
        this.representer = new QueryRepresenter(instance);
        this.results = new WorkPackageListResource(instance);
        var filters = new FilterSet<SavedQuery>("Filters ")
                .add("id", FilterField.value("ID", Strategy.LIST, SavedQuery::id))
                .add("project", FilterField.value("Project", Strategy.LIST_OPTIONAL, SavedQuery::projectId))
                .add("hidden", FilterField.flag("Hidden", SavedQuery::hidden));
        var orders = new SortOrder<SavedQuery>().add("id", Comparator.comparing(SavedQuery::id));
        this.lists = new ListQuery<>(
                instance, filters, orders, Comparator.comparing(SavedQuery::id).reversed());
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/queries", this::list)
                .post("/queries", this::create)
                .get("/queries/default", request -> standard(request, null))
                .get("/queries/schema", request -> schema(request, "/api/v3/queries/schema"))
                .get("/queries/columns/{id}", request -> part(request, QueryParts.column(request.parameter("id"))))
                .get("/queries/sort_bys/{id}", request -> part(request, QueryParts.order(request.parameter("id"))))
                .get("/queries/operators/{id}", request -> part(request, QueryParts.operator(request.parameter("id"))))
                .get("/queries/filters/{id}", request -> part(request, QueryParts.filter(request.parameter("id"))))
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
                            request -> schema(
                                    request,
                                    "/api/v3/workspaces/"
                                            + Projects.visible(instance, request)
                                                    .identifier() + "/queries/schema"));
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
        var filters = Query.encode(Clauses.write(ListQuery.clauses(request)));
        return Answer.ok(HalCollection.of("/api/v3/queries?filters=" + filters, elements));
    }

    private Answer standard(Request request, @Nullable Project project) {
        if (project == null) {
            instance.access().requireAnywhere(request.caller(), "view_work_packages");
        } else {
            instance.access().require(request.caller(), "view_work_packages", project);
        }
        return run(request, Queries.standard(instance, request.caller(), project));
    }

    private Answer schema(Request request, String self) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages");
        return Answer.ok(QuerySchema.of(self));
    }

    private Answer part(Request request, ObjectNode part) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages");
        return Answer.ok(part);
    }

    private Answer run(Request request, SavedQuery query) {
        var project = instance.state().projects().find(query.projectId());
        var parameters = new LinkedHashMap<String, List<String>>();
        QueryParts.parameters(query).forEach((name, value) -> parameters.put(name, List.of(value)));
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
        var query = new QueryBody(instance, request).applied(Queries.blank(instance, request.caller()));
        instance.access().requireAnywhere(request.caller(), "view_work_packages");
        var added = instance.state().queries().insert(query::withId);
        return Answer.created(representer.single(added, request.caller()));
    }

    private Answer update(Request request) {
        var stored = writable(request);
        var changed = new QueryBody(instance, request).applied(stored);
        instance.state().queries().put(changed);
        return Answer.ok(representer.single(changed, request.caller()));
    }

    private Answer star(Request request, boolean on) {
        var changed = writable(request).withStarred(on);
        instance.state().queries().put(changed);
        return Answer.ok(representer.single(changed, request.caller()));
    }

    private Answer delete(Request request) {
        instance.state().queries().remove(writable(request).id());
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
