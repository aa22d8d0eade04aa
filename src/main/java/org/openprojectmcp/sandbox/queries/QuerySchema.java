package org.openprojectmcp.sandbox.queries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.SavedQuery;
import org.openprojectmcp.sandbox.state.State;

/** What can be written on a query. */
final class QuerySchema {
    private static final List<String> HIGHLIGHTED = List.of("status", "priority", "dueDate");
    private static final List<String> DEPRECATED = List.of(
            "timelineVisible",
            "timelineZoomLevel",
            "timelineLabels",
            "highlightingMode",
            "displayRepresentation",
            "showHierarchies",
            "hidden");

    private final State state;
    private final @Nullable Project project;

    QuerySchema(State state, @Nullable Project project) {
        this.state = state;
        this.project = project;
    }

    /** The schema at its own address: with the filters, without the values of the rest. */
    ObjectNode at(String self) {
        var schemas = new FilterSchemas(state, project, false);
        var node = finished(properties().node(self), schemas);
        node.putObject("_embedded").set("filtersSchemas", schemas.all());
        return node;
    }

    /** The schema inside the form of a query, with all values; the filters it had before the form come first. */
    ObjectNode of(SavedQuery query) {
        var schemas = new FilterSchemas(state, project, true);
        var properties = properties();
        var parts = new QueryParts(state);
        var columns = new QueryColumns(state);
        properties.add("project", "Project", "Project").link("/api/v3/queries/available_projects");
        var all = columns.all();
        properties
                .add("columns", "[]QueryColumn", "Columns")
                .hasDefault()
                .link(
                        all.stream().map(parts::columnLink).toList(),
                        all.stream().map(parts::column).toList());
        var groups = columns.groups();
        properties
                .add("groupBy", "[]QueryGroupBy", "Group results by")
                .link(
                        groups.stream().map(parts::groupLink).toList(),
                        groups.stream().map(parts::group).toList());
        properties
                .add("highlightedAttributes", "[]QueryColumn", "Highlighted attributes")
                .hasDefault()
                .link(
                        HIGHLIGHTED.stream()
                                .map(name -> parts.columnLink(name).with("id", name))
                                .toList(),
                        HIGHLIGHTED.stream().map(parts::column).toList());
        var orders = columns.orders();
        properties
                .add("sortBy", "[]QuerySortBy", "Sort results by")
                .hasDefault()
                .link(
                        orders.stream().map(parts::orderLink).toList(),
                        orders.stream().map(parts::order).toList());
        var node = finished(properties.node(), schemas);
        var used = query.filters().stream().map(SavedQuery.Filter::name).toList();
        node.putObject("_embedded").set("filtersSchemas", schemas.all(used));
        return node;
    }

    private static Schema properties() {
        var schema = new Schema().fixed("id", "Integer", "ID");
        schema.add("name", "String", "Name").required().length(1, 255);
        schema.fixed("createdAt", "DateTime", "Created on").fixed("updatedAt", "DateTime", "Updated on");
        schema.add("user", "User", "User").required().hasDefault().readOnly().at("_links");
        schema.add("project", "Project", "Project").link();
        schema.add("public", "Boolean", "Public").hasDefault();
        schema.add("sums", "Boolean", "Sums").hasDefault();
        schema.add("timelineVisible", "Boolean", "Show Gantt chart").hasDefault();
        schema.add("timelineZoomLevel", "String", "Gantt chart zoom level").hasDefault();
        schema.add("timelineLabels", "QueryTimelineLabels", "Timeline labels").hasDefault();
        schema.add("timestamps", "[]Timestamp", "Baseline timestamps").hasDefault();
        schema.add("highlightingMode", "String", "Highlight mode").hasDefault();
        schema.add("displayRepresentation", "String", "Display mode").hasDefault();
        schema.add("showHierarchies", "Boolean", "Display mode").hasDefault();
        schema.add("starred", "Boolean", "Favorite").hasDefault().readOnly();
        schema.add("hidden", "Boolean", "Hidden").required().hasDefault();
        schema.add("orderedWorkPackages", "QueryOrder", "Work packages order").hasDefault();
        schema.add("includeSubprojects", "Boolean", "Include subprojects")
                .required()
                .hasDefault();
        schema.add("columns", "[]QueryColumn", "Columns").hasDefault().link();
        schema.add("filters", "[]QueryFilterInstance", "Filters").hasDefault();
        schema.add("groupBy", "[]QueryGroupBy", "Group results by").link();
        schema.add("highlightedAttributes", "[]QueryColumn", "Highlighted attributes")
                .hasDefault()
                .link();
        schema.add("sortBy", "[]QuerySortBy", "Sort results by").hasDefault().link();
        schema.add("results", "WorkPackageCollection", "Results").readOnly();
        return schema;
    }

    private static ObjectNode finished(ObjectNode node, FilterSchemas schemas) {
        DEPRECATED.forEach(name -> node.withObject("/" + name).put("deprecated", true));
        var filters = node.withObject("/filters");
        filters.remove("options");
        filters.putObject("_links")
                .set("allowedValuesSchemas", Link.to(schemas.href()).node());
        return node;
    }
}
