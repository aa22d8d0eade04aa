package org.openprojectmcp.sandbox.boards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.boards.Scopes.Scope;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.content.Grid;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;

/** A grid as HAL. */
final class GridRepresenter implements Representer<Grid> {
    private final Scopes scopes;

    GridRepresenter(Scopes scopes) {
        this.scopes = scopes;
    }

    static String href(Grid grid) {
        return "/api/v3/grids/" + grid.id();
    }

    @Override
    public ObjectNode element(Grid grid, Caller caller) {
        return hal(grid, caller).node();
    }

    /** The answer to a write, which alone has the files inside. */
    ObjectNode written(Grid grid, Caller caller) {
        return hal(grid, caller)
                .embed("attachments", HalCollection.of(href(grid) + "/attachments", List.of()))
                .node();
    }

    private Hal hal(Grid grid, Caller caller) {
        var scope = scopes.of(grid);
        var edits = scopes.editable(scope, caller);
        var hal = values(Hal.of("Grid").put("id", grid.id()).put("name", grid.name()), grid)
                .put("createdAt", grid.createdAt())
                .put("updatedAt", grid.updatedAt())
                .link("attachments", Link.to(href(grid) + "/attachments"))
                .linkIf(edits, "addAttachment", Link.action(href(grid) + "/attachments", "post"))
                .link("scope", link(scope))
                .link("self", Link.to(href(grid)))
                .linkIf(edits, "updateImmediately", Link.action(href(grid), "patch"))
                .linkIf(edits, "update", Link.action(href(grid) + "/form", "post"))
                .linkIf(edits, "delete", Link.action(href(grid), "delete"));
        return scope.project() == null ? hal : hal.link("project", ProjectRepresenter.link(scope.project()));
    }

    /** Adds what a form and a grid have alike. */
    static Hal values(Hal hal, Grid grid) {
        return hal.put("rowCount", grid.rows())
                .put("columnCount", grid.columns())
                .put("options", grid.options())
                .put(
                        "widgets",
                        grid.widgets().stream().map(GridRepresenter::widget).toList());
    }

    static Link link(Scope scope) {
        return Link.to(scope.href()).type("text/html");
    }

    private static ObjectNode options(Grid.Widget widget) {
        if (!widget.identifier().equals(Widgets.CUSTOM_TEXT)) {
            return widget.options();
        }
        var options = widget.options().deepCopy();
        options.set("text", Formattable.markdown(options.path("text").asText("")));
        return options;
    }

    private static ObjectNode widget(Grid.Widget widget) {
        var hal = Hal.of("GridWidget");
        if (widget.id() != 0) {
            hal.put("id", widget.id());
        }
        return hal.put("identifier", widget.identifier())
                .put("startRow", widget.startRow())
                .put("endRow", widget.endRow())
                .put("startColumn", widget.startColumn())
                .put("endColumn", widget.endColumn())
                .put("options", options(widget))
                .node();
    }
}
