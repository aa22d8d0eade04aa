package org.openprojectmcp.sandbox.queries;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.LinkValue;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.SavedQuery;
import org.openprojectmcp.sandbox.projects.Projects;

/** Reads a query from a body: what is not given stays as it is in the query it starts from. */
final class QueryBody {
    private final Instance instance;
    private final Request request;
    private final Payload payload;
    private final List<Violation> violations = new ArrayList<>();

    /** What a query may filter by depends on its project, so nothing is said about the rest without one. */
    private boolean projectUnseen;

    QueryBody(Instance instance, Request request) {
        this.instance = instance;
        this.request = request;
        this.payload = Payload.of(request);
    }

    /**
     * The query with what the body gives.
     *
     * @throws ApiError 422 for a blank name, a project the caller does not see, or a query made public without the right
     */
    SavedQuery valid(SavedQuery from) {
        var query = applied(from);
        if (!violations.isEmpty()) {
            throw ApiError.of(violations);
        }
        return query;
    }

    /** The rules that the body breaks, known once it has been applied. */
    List<Violation> violations() {
        return violations;
    }

    /** The query with what the body gives, be it allowed or not. */
    SavedQuery applied(SavedQuery from) {
        var query = read(from);
        var rules = new QueryRules(instance, request.caller());
        violations.addAll(0, projectUnseen ? rules.brokenByName(query) : rules.broken(query));
        return query;
    }

    private SavedQuery read(SavedQuery from) {
        var name = payload.has("name") ? payload.value("name").asText("") : from.name();
        var project = project(from);
        var columns = from.id() == 0 ? Queries.standardColumns(project) : from.columns();
        var links = payload.links();
        var groupBy = links.one("groupBy", "groupBy", "queries/group_bys");
        return new SavedQuery(
                from.id(),
                name,
                from.userId(),
                project,
                payload.has("filters") ? filters() : from.filters(),
                keys(links.many("columns", "columns", "queries/columns"), columns),
                keys(links.many("sortBy", "sortBy", "queries/sort_bys"), from.order()),
                groupBy == null ? from.groupBy() : groupBy.key(),
                flag("sums", from.sums()),
                flag("showHierarchies", from.hierarchies()),
                flag("includeSubprojects", from.subprojects()),
                flag("timelineVisible", from.timeline()),
                isPublic(from, project),
                from.starred(),
                flag("hidden", from.hidden()),
                from.createdAt(),
                instance.now());
    }

    private @Nullable Integer project(SavedQuery from) {
        var link = payload.links().one("project", "project", Projects.COLLECTIONS);
        if (link == null || link.clears()) {
            return link == null ? from.projectId() : null;
        }
        var project = Projects.visible(instance, request.caller(), link);
        if (project == null) {
            projectUnseen = true;
            violations.add(Violation.constraint("project", Text.of("error.project_missing")));
            return from.projectId();
        }
        return project.id();
    }

    private boolean isPublic(SavedQuery from, @Nullable Integer projectId) {
        var wanted = flag("public", from.isPublic());
        if (wanted && !from.isPublic() && !Queries.managesPublic(instance, request.caller(), projectId)) {
            violations.add(Violation.constraint("public", Text.of("error.no_public_views")));
        }
        return wanted;
    }

    private boolean flag(String name, boolean otherwise) {
        return payload.has(name) ? payload.flag(name) : otherwise;
    }

    private List<SavedQuery.Filter> filters() {
        var filters = new ArrayList<SavedQuery.Filter>();
        payload.value("filters").forEach(filter -> filters.add(filter(filter)));
        return filters;
    }

    private static SavedQuery.Filter filter(JsonNode filter) {
        var links = filter.path("_links");
        var linked = links.path("values").isArray();
        var values = new ArrayList<String>();
        String collection = null;
        for (var value : linked ? links.path("values") : filter.path("values")) {
            var text = linked ? value.path("href").asText() : value.asText();
            values.add(linked ? last(text) : text);
            collection = linked ? text.replaceAll("^.*/api/v3/|/[^/]*$", "") : null;
        }
        var operator = Query.parse(
                        "o=" + last(links.path("operator").path("href").asText()))
                .get("o");
        return new SavedQuery.Filter(
                last(links.path("filter").path("href").asText()),
                operator == null ? "" : operator.get(0),
                values,
                collection);
    }

    private static String last(String href) {
        return href.substring(href.lastIndexOf('/') + 1);
    }

    private static List<String> keys(@Nullable List<LinkValue> links, List<String> otherwise) {
        if (links == null || links.isEmpty()) {
            return otherwise;
        }
        var keys = new ArrayList<String>();
        for (var link : links) {
            if (link.key() != null) {
                keys.add(link.key());
            }
        }
        return keys;
    }
}
