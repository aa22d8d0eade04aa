package org.openprojectmcp.sandbox.queries;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.model.SavedQuery;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.model.definition.Category;
import org.openprojectmcp.sandbox.model.definition.Priority;
import org.openprojectmcp.sandbox.model.definition.Status;
import org.openprojectmcp.sandbox.model.definition.Type;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.state.Table;

/** A query as HAL. The one with the id 0 is the default query, which nobody saved. */
final class QueryRepresenter implements Representer<SavedQuery> {
    private final Instance instance;
    private final ProjectRepresenter projects;
    private final PrincipalRepresenter people;
    private final QueryParts parts;

    QueryRepresenter(Instance instance) {
        this.instance = instance;
        this.projects = new ProjectRepresenter(instance);
        this.people = new PrincipalRepresenter(instance);
        this.parts = new QueryParts(instance.state());
    }

    @Override
    public ObjectNode element(SavedQuery query, Caller caller) {
        return hal(query).node();
    }

    @Override
    public ObjectNode single(SavedQuery query, Caller caller) {
        return embedded(query, caller).node();
    }

    /** A query with the work packages it finds. */
    ObjectNode withResults(SavedQuery query, Caller caller, ObjectNode results) {
        return embedded(query, caller).embed("results", results).node();
    }

    private Hal embedded(SavedQuery query, Caller caller) {
        var hal = hal(query);
        var project = project(query);
        if (project != null) {
            hal.embed("project", projects.element(project, caller));
        }
        return hal.embed("user", people.element(instance.state().principals().get(query.userId()), caller))
                .embed("sortBy", query.order().stream().map(parts::order).toList())
                .embed("columns", query.columns().stream().map(parts::column).toList())
                .embed("highlightedAttributes", List.<ObjectNode>of());
    }

    private Hal hal(SavedQuery query) {
        var hal = Hal.of("Query").put("starred", query.starred());
        if (query.id() != 0) {
            hal.put("id", query.id()).put("name", query.name());
        }
        hal.put("createdAt", query.id() == 0 ? null : query.createdAt())
                .put("updatedAt", query.id() == 0 ? null : query.updatedAt())
                .put("filters", filters(query))
                .put("includeSubprojects", query.subprojects())
                .put("sums", query.sums())
                .put("public", query.isPublic())
                .put("hidden", query.hidden());
        return links(view(hal, query), query);
    }

    private Hal links(Hal hal, SavedQuery query) {
        var project = project(query);
        var href = "/api/v3/queries/" + query.id();
        var saved = query.id() != 0;
        hal.link("self", saved ? Link.to(href, query.name()) : Link.to(home(project) + "/queries/default"))
                .link("project", project == null ? Link.none() : ProjectRepresenter.link(project))
                .link("results", Link.to(home(project) + "/work_packages?" + parameters(query)))
                .linkIf(saved && !query.starred(), "star", Link.action(href + "/star", "patch"))
                .linkIf(saved && query.starred(), "unstar", Link.action(href + "/unstar", "patch"))
                .link("schema", Link.to(named(project) + "/queries/schema"))
                .link("update", Link.action((saved ? href : "/api/v3/queries") + "/form", "post"))
                .link("updateImmediately", Link.action(saved ? href : "/api/v3/queries", "patch"))
                .link("updateOrderedWorkPackages", Link.action((saved ? href : "/api/v3/queries") + "/order", "put"))
                .linkIf(saved, "delete", Link.action(href, "delete"))
                .link(
                        "user",
                        PrincipalRepresenter.link(instance.state().principals().get(query.userId())));
        return shown(hal, query);
    }

    /** Adds order, groups and columns. */
    private Hal shown(Hal hal, SavedQuery query) {
        var groupBy = query.groupBy();
        var group = groupBy == null ? Link.none().title(null) : parts.groupLink(groupBy);
        return hal.link("sortBy", query.order().stream().map(parts::orderLink).toList())
                .link("groupBy", group)
                .link("columns", query.columns().stream().map(parts::columnLink).toList())
                .link("highlightedAttributes", List.of());
    }

    /** The payload of a form, which may be sent as it is. */
    ObjectNode payload(SavedQuery query) {
        var filters = filters(query);
        for (var filter : filters) {
            if (filter instanceof ObjectNode document) {
                document.remove(List.of("_type", "name"));
                document.withObject("/_links").remove("schema");
            }
        }
        var hal = Hal.untyped().put("starred", query.starred());
        if (!query.name().isEmpty()) {
            hal.put("name", query.name());
        }
        hal.put("filters", filters)
                .put("includeSubprojects", query.subprojects())
                .put("public", query.isPublic());
        view(hal, query);
        var project = project(query);
        return shown(hal.link("project", project == null ? Link.none() : ProjectRepresenter.link(project)), query)
                .node();
    }

    private static Hal view(Hal hal, SavedQuery query) {
        return hal.put("timelineVisible", query.timeline())
                .put("showHierarchies", query.hierarchies())
                .put("timelineZoomLevel", "auto")
                .put("timelineLabels", JsonNodeFactory.instance.objectNode())
                .put("timestamps", JsonNodeFactory.instance.arrayNode().add("PT0S"))
                .put("highlightingMode", "none");
    }

    private ArrayNode filters(SavedQuery query) {
        var filters = JsonNodeFactory.instance.arrayNode();
        query.filters().forEach(filter -> filters.add(filter(filter)));
        return filters;
    }

    private ObjectNode filter(SavedQuery.Filter filter) {
        var name = filter.name();
        var label = parts.label(name);
        var list = filter.linked() || name.equals("status");
        var type = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "QueryFilter";
        var hal = Hal.of(type).put("name", label.words());
        if (!list) {
            var values = JsonNodeFactory.instance.arrayNode();
            filter.values().forEach(values::add);
            hal.put("values", values);
        }
        hal.link("schema", Link.to("/api/v3/queries/filter_instance_schemas/" + name))
                .link("filter", Link.to("/api/v3/queries/filters/" + name, label))
                .link("operator", QueryParts.operatorLink(filter.operator(), list));
        if (list) {
            hal.link(
                    "values",
                    filter.values().stream()
                            .filter(id -> !id.isEmpty())
                            .map(id -> value(filter, id))
                            .toList());
        }
        return hal.node();
    }

    private Link value(SavedQuery.Filter filter, String id) {
        var link = Link.to("/api/v3/" + filter.collection() + "/" + id);
        var title = id.matches("\\d{1,9}") ? title(filter, Integer.parseInt(id)) : null;
        return title == null ? link : link.title(title);
    }

    private @Nullable String title(SavedQuery.Filter filter, int id) {
        var state = instance.state();
        var collection = filter.collection();
        if (collection == null) {
            return null;
        }
        return switch (collection) {
            case "users", "groups", "placeholder_users" -> name(state.principals(), id, Principal::name);
            case "statuses" -> name(state.statuses(), id, Status::name);
            case "types" -> name(state.types(), id, Type::name);
            case "priorities" -> name(state.priorities(), id, Priority::name);
            case "versions" -> name(state.versions(), id, Version::name);
            case "categories" -> name(state.categories(), id, Category::name);
            case "projects" -> name(state.projects(), id, Project::name);
            default -> null;
        };
    }

    private static <R extends Row> @Nullable String name(Table<R> table, int id, Function<R, String> name) {
        var row = table.find(id);
        return row == null ? null : name.apply(row);
    }

    /** The parameters of the list that shows what the query finds. */
    private static String parameters(SavedQuery query) {
        var parameters = QueryParts.parameters(query);
        parameters.put("offset", "1");
        parameters.put("pageSize", "20");
        return Query.of(parameters);
    }

    private @Nullable Project project(SavedQuery query) {
        return instance.state().projects().find(query.projectId());
    }

    private static String home(@Nullable Project project) {
        return project == null ? "/api/v3" : "/api/v3/workspaces/" + project.id();
    }

    private static String named(@Nullable Project project) {
        return project == null ? "/api/v3" : "/api/v3/workspaces/" + project.identifier();
    }
}
