package org.openprojectmcp.sandbox.queries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.language.Text;
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

    private final Instance instance;
    private final Caller caller;
    private final State state;
    private final @Nullable Project project;

    QuerySchema(Instance instance, Caller caller, @Nullable Project project) {
        this.instance = instance;
        this.caller = caller;
        this.state = instance.state();
        this.project = project;
    }

    /** The schema at its own address: with the filters, without the values of the rest. */
    ObjectNode at(String self) {
        var schemas = new FilterSchemas(instance, caller, project, false);
        var node = finished(properties().node(self), schemas);
        node.putObject("_embedded").set("filtersSchemas", schemas.all());
        return node;
    }

    /** The schema inside the form of a query, with all values; the filters it had before the form come first. */
    ObjectNode of(SavedQuery query) {
        var schemas = new FilterSchemas(instance, caller, project, true);
        var properties = properties();
        var parts = new QueryParts(state);
        var columns = new QueryColumns(state);
        properties.add("project", "Project", Text.of("label.project")).link("/api/v3/queries/available_projects");
        var all = columns.all();
        properties
                .add("columns", "[]QueryColumn", Text.of("label.columns"))
                .hasDefault()
                .link(
                        all.stream().map(parts::columnLink).toList(),
                        all.stream().map(parts::column).toList());
        var groups = columns.groups();
        properties
                .add("groupBy", "[]QueryGroupBy", Text.of("label.group_results_by"))
                .link(
                        groups.stream().map(parts::groupLink).toList(),
                        groups.stream().map(parts::group).toList());
        properties
                .add("highlightedAttributes", "[]QueryColumn", Text.of("label.highlighted_attributes"))
                .hasDefault()
                .link(
                        HIGHLIGHTED.stream()
                                .map(name -> parts.columnLink(name).with("id", name))
                                .toList(),
                        HIGHLIGHTED.stream().map(parts::column).toList());
        var orders = columns.orders();
        properties
                .add("sortBy", "[]QuerySortBy", Text.of("label.sort_results_by"))
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
        var schema = new Schema().fixed("id", "Integer", Text.of("label.id"));
        schema.add("name", "String", Text.of("label.name")).required().length(1, 255);
        schema.fixed("createdAt", "DateTime", Text.of("label.created_on"))
                .fixed("updatedAt", "DateTime", Text.of("label.updated_on"));
        schema.add("user", "User", Text.of("label.user"))
                .required()
                .hasDefault()
                .readOnly()
                .at("_links");
        schema.add("project", "Project", Text.of("label.project")).link();
        schema.add("public", "Boolean", Text.of("label.public")).hasDefault();
        schema.add("sums", "Boolean", Text.of("label.sums")).hasDefault();
        schema.add("timelineVisible", "Boolean", Text.of("label.show_gantt_chart"))
                .hasDefault();
        schema.add("timelineZoomLevel", "String", Text.of("label.gantt_chart_zoom_level"))
                .hasDefault();
        schema.add("timelineLabels", "QueryTimelineLabels", Text.of("label.timeline_labels"))
                .hasDefault();
        schema.add("timestamps", "[]Timestamp", Text.of("label.baseline_timestamps"))
                .hasDefault();
        schema.add("highlightingMode", "String", Text.of("label.highlight_mode"))
                .hasDefault();
        schema.add("displayRepresentation", "String", Text.of("label.display_mode"))
                .hasDefault();
        schema.add("showHierarchies", "Boolean", Text.of("label.display_mode")).hasDefault();
        schema.add("starred", "Boolean", Text.of("label.favorite")).hasDefault().readOnly();
        schema.add("hidden", "Boolean", Text.of("label.hidden")).required().hasDefault();
        schema.add("orderedWorkPackages", "QueryOrder", Text.of("label.work_packages_order"))
                .hasDefault();
        schema.add("includeSubprojects", "Boolean", Text.of("label.include_subprojects"))
                .required()
                .hasDefault();
        schema.add("columns", "[]QueryColumn", Text.of("label.columns"))
                .hasDefault()
                .link();
        schema.add("filters", "[]QueryFilterInstance", Text.of("label.filters")).hasDefault();
        schema.add("groupBy", "[]QueryGroupBy", Text.of("label.group_results_by"))
                .link();
        schema.add("highlightedAttributes", "[]QueryColumn", Text.of("label.highlighted_attributes"))
                .hasDefault()
                .link();
        schema.add("sortBy", "[]QuerySortBy", Text.of("label.sort_results_by"))
                .hasDefault()
                .link();
        schema.add("results", "WorkPackageCollection", Text.of("label.results")).readOnly();
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
