package org.openprojectmcp.sandbox.boards;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.boards.Scopes.Scope;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.content.Grid.Place;
import org.openprojectmcp.sandbox.model.content.Grid.Widget;

/** What the widgets of a page may show, to whom, and those that a new page starts with. */
final class Widgets {
    static final String CUSTOM_TEXT = "custom_text";

    private static final String TABLE = "work_packages_table";
    private static final String GRAPH = "work_packages_graph";
    private static final String CALENDAR = "work_packages_calendar";
    private static final String OVERVIEW = "work_packages_overview";
    private static final String ASSIGNED = "work_packages_assigned";
    private static final String CREATED = "work_packages_created";
    private static final String MEMBERS = "members";
    private static final String NEWS = "news";
    private static final String DOCUMENTS = "documents";
    private static final String DESCRIPTION = "project_description";
    private static final String STATUS = "project_status";

    private static final List<String> ON_BOARDS = List.of("work_package_query");
    private static final List<String> ON_OVERVIEWS = List.of(
            TABLE,
            GRAPH,
            DESCRIPTION,
            STATUS,
            "subprojects",
            CALENDAR,
            OVERVIEW,
            "time_entries_list",
            MEMBERS,
            NEWS,
            DOCUMENTS,
            CUSTOM_TEXT);
    private static final List<String> ON_MY_PAGE = List.of(
            CUSTOM_TEXT,
            DOCUMENTS,
            ASSIGNED,
            "work_packages_accountable",
            "work_packages_watched",
            CREATED,
            CALENDAR,
            TABLE,
            "time_entries_current_user",
            "project_favorites",
            NEWS);

    /** What people need to have such a widget on the overview of a project: all of these. */
    private static final Map<String, Set<String>> RIGHTS = Map.of(
            TABLE, Set.of("save_queries", "manage_public_queries"),
            GRAPH, Set.of("save_queries", "manage_public_queries"),
            OVERVIEW, Set.of("view_work_packages"),
            CALENDAR, Set.of("view_work_packages"),
            MEMBERS, Set.of("view_members"),
            NEWS, Set.of("view_news"),
            DOCUMENTS, Set.of("view_documents"));

    private final Instance instance;

    Widgets(Instance instance) {
        this.instance = instance;
    }

    /** What the caller may have on a page. */
    List<String> allowed(Scope scope, Caller caller) {
        var project = scope.project();
        return switch (scope.place()) {
            case BOARDS -> ON_BOARDS;
            case OVERVIEW ->
                ON_OVERVIEWS.stream()
                        .filter(widget -> project != null
                                && RIGHTS.getOrDefault(widget, Set.of()).stream()
                                        .allMatch(right -> instance.access().allowed(caller, right, project)))
                        .toList();
            case MY_PAGE ->
                ON_MY_PAGE.stream()
                        .filter(widget ->
                                !widget.equals(TABLE) || instance.access().allowedAnywhere(caller, "save_queries"))
                        .toList();
        };
    }

    /** How many rows a page starts with. */
    static int rows(Place place) {
        return place == Place.OVERVIEW ? 3 : 1;
    }

    /** How many columns a page starts with. */
    static int columns(Place place) {
        return place == Place.BOARDS ? 4 : 2;
    }

    /** What a page starts with, less what the caller may not have. */
    List<Widget> standard(Scope scope, Caller caller) {
        var allowed = allowed(scope, caller);
        return standard(scope.place()).stream()
                .filter(widget -> allowed.contains(widget.identifier()))
                .toList();
    }

    private static List<Widget> standard(Place place) {
        return switch (place) {
            case BOARDS -> List.of();
            case OVERVIEW ->
                List.of(
                        widget(DESCRIPTION, 1, 3, 1, 2, titled("widget.project_description")),
                        widget(STATUS, 1, 2, 2, 3, titled("widget.project_status")),
                        widget(OVERVIEW, 3, 4, 1, 3, titled("widget.work_packages_overview")),
                        widget(MEMBERS, 2, 3, 2, 3, titled("widget.members")));
            case MY_PAGE ->
                List.of(
                        widget(ASSIGNED, 1, 2, 1, 2, mine("widget.work_packages_assigned", "assignee")),
                        widget(CREATED, 1, 2, 2, 3, mine("widget.work_packages_created", "author")));
        };
    }

    private static Widget widget(
            String identifier, int row, int endRow, int column, int endColumn, ObjectNode options) {
        return new Widget(0, identifier, row, endRow, column, endColumn, options);
    }

    private static ObjectNode titled(String key) {
        return JsonNodeFactory.instance.objectNode().put("name", Text.of(key).words());
    }

    /** The open work packages of which the reader has a part, as parameters of a list. */
    private static ObjectNode mine(String key, String part) {
        var options = titled(key);
        var list = options.putObject("queryProps");
        List.of("id", "project", "type", "subject").forEach(list.putArray("columns[]")::add);
        var filters = JsonNodeFactory.instance.arrayNode();
        filters.addObject().putObject("status").put("operator", "o").putArray("values");
        filters.addObject()
                .putObject(part)
                .put("operator", "=")
                .putArray("values")
                .add("me");
        list.put("filters", filters.toString());
        return options;
    }
}
