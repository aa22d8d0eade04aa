package org.openprojectmcp.sandbox.state.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.openprojectmcp.sandbox.model.SavedQuery;
import org.openprojectmcp.sandbox.model.content.Grid;
import org.openprojectmcp.sandbox.model.content.View;
import org.openprojectmcp.sandbox.state.State;

/** Reads saved queries, their views, and the boards that show them. A grid that names neither project nor user says too little to be shown. */
final class BoardReader {
    private final State state;
    private final Instant now;

    BoardReader(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    void read(Entry file) {
        file.list("queries").forEach(e -> e.addTo(state.queries(), query(e)));
        file.list("views").forEach(e -> e.addTo(state.content().views(), view(e)));
        file.list("grids").stream()
                .filter(e -> e.at("project_id").present() || e.at("user_id").present())
                .forEach(e -> e.addTo(state.content().grids(), board(e)));
    }

    private SavedQuery query(Entry e) {
        var created = e.instant("created_at", now);
        return new SavedQuery(
                e.integer("id"),
                e.text("name"),
                e.reference("user_id", state.principals(), "user"),
                e.referenceOrNull("project_id", state.projects(), "project"),
                e.list("filters").stream().map(BoardReader::filter).toList(),
                e.texts("columns"),
                e.texts("order"),
                e.textOrNull("group_by"),
                e.flag("sums", false),
                e.flag("hierarchies", false),
                e.flag("subprojects", true),
                e.flag("timeline", false),
                e.flag("public", false),
                e.flag("starred", false),
                e.flag("hidden", false),
                created,
                e.instant("updated_at", created));
    }

    private static SavedQuery.Filter filter(Entry e) {
        return new SavedQuery.Filter(e.text("name"), e.text("operator"), e.texts("values"), e.textOrNull("collection"));
    }

    private View view(Entry e) {
        var created = e.instant("created_at", now);
        var place = e.at("query_id");
        if (state.queries().find(e.integer("query_id")) == null) {
            throw place.fault("names no query");
        }
        return new View(
                e.integer("id"), e.integer("query_id"), e.text("kind"), created, e.instant("updated_at", created));
    }

    private Grid board(Entry e) {
        var created = e.instant("created_at", now);
        var place = place(e.text("type"));
        var mine = place == Grid.Place.MY_PAGE;
        return new Grid(
                e.integer("id"),
                place,
                mine ? null : (Integer) e.reference("project_id", state.projects(), "project"),
                mine ? (Integer) e.reference("user_id", state.principals(), "user") : null,
                e.textOrNull("name"),
                e.integer("row_count", 1),
                e.integer("column_count", 1),
                options(e),
                e.list("widgets").stream().map(BoardReader::widget).toList(),
                created,
                e.instant("updated_at", created));
    }

    private static Grid.Place place(String type) {
        return switch (type) {
            case "Boards::Grid" -> Grid.Place.BOARDS;
            case "Grids::MyPage" -> Grid.Place.MY_PAGE;
            default -> Grid.Place.OVERVIEW;
        };
    }

    private static Grid.Widget widget(Entry e) {
        return new Grid.Widget(
                e.integer("id"),
                e.text("identifier"),
                e.integer("start_row"),
                e.integer("end_row"),
                e.integer("start_column"),
                e.integer("end_column"),
                options(e));
    }

    private static ObjectNode options(Entry e) {
        var options = e.at("options");
        if (!options.present()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (options.node() instanceof ObjectNode object) {
            return object;
        }
        throw options.fault("must be an object");
    }
}
