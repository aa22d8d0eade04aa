package org.openprojectmcp.sandbox.boards;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.content.Grid;
import org.openprojectmcp.sandbox.model.content.Grid.Place;
import org.openprojectmcp.sandbox.profile.Feature;
import org.openprojectmcp.sandbox.projects.Projects;

/** The pages that grids stand on: which address means which, who sees and who edits them. */
final class Scopes {
    private static final String MY_PAGE = "/my/page";
    private static final String PROJECTS = "/projects/";
    private static final String BOARDS = "/boards";

    private final Instance instance;

    Scopes(Instance instance) {
        this.instance = instance;
    }

    /** A page: that of a project, or one's own. */
    record Scope(Place place, @Nullable Project project) {
        String href() {
            return project == null ? MY_PAGE : PROJECTS + project.identifier() + (place == Place.BOARDS ? BOARDS : "");
        }
    }

    /** The page at an address, {@code null} when no grid stands there. */
    @Nullable
    Scope at(String href) {
        if (href.equals(MY_PAGE)) {
            return new Scope(Place.MY_PAGE, null);
        }
        if (!href.startsWith(PROJECTS)) {
            return null;
        }
        var boards = href.endsWith(BOARDS);
        var key = href.substring(PROJECTS.length(), href.length() - (boards ? BOARDS.length() : 0));
        var project = key.matches("\\d{1,9}")
                ? instance.state().projects().find(Integer.parseInt(key))
                : instance.state().indexes().project(key);
        return project == null ? null : new Scope(boards ? Place.BOARDS : Place.OVERVIEW, project);
    }

    /** The page of a grid. */
    Scope of(Grid grid) {
        return new Scope(grid.place(), instance.state().projects().find(grid.projectId()));
    }

    /** Whether the caller sees a grid. */
    boolean visible(Grid grid, Caller caller) {
        var project = instance.state().projects().find(grid.projectId());
        if (project == null) {
            return grid.userId() != null && caller.is(grid.userId());
        }
        return grid.place() == Place.BOARDS
                ? instance.access().allowed(caller, "show_board_views", project)
                : instance.access().visible(caller, project);
    }

    /** Whether the caller changes the grids of a page. */
    boolean editable(Scope scope, Caller caller) {
        if (scope.project() == null) {
            return caller.user() != null;
        }
        var overview = instance.profile().has(Feature.DASHBOARDS_PERMISSION) ? "manage_dashboards" : "manage_overview";
        var permission = scope.place() == Place.BOARDS ? "manage_board_views" : overview;
        return instance.access().allowed(caller, permission, scope.project());
    }

    /** Whether the caller opens a page, which is made then: an overview by everybody who sees its project. */
    boolean creatable(Scope scope, Caller caller) {
        return editable(scope, caller)
                || (scope.place() == Place.OVERVIEW
                        && caller.user() != null
                        && scope.project() != null
                        && instance.access().visible(caller, scope.project()));
    }

    /** All pages on which the caller may put grids: the own one, then boards, then overviews. */
    List<Scope> creatable(Caller caller) {
        var scopes = new ArrayList<Scope>();
        scopes.add(new Scope(Place.MY_PAGE, null));
        var projects = Projects.inTree(instance.state()).toList();
        for (var place : List.of(Place.BOARDS, Place.OVERVIEW)) {
            projects.stream()
                    .map(project -> new Scope(place, project))
                    .filter(scope -> creatable(scope, caller))
                    .forEach(scopes::add);
        }
        return scopes;
    }
}
