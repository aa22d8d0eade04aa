package org.openprojectmcp.sandbox.boards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.boards.Scopes.Scope;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.content.Grid;
import org.openprojectmcp.sandbox.model.content.Grid.Place;
import org.openprojectmcp.sandbox.model.content.Grid.Widget;

/** A grid as a body would make it. */
final class GridDraft {
    private static final int COLUMNS_OF_A_BOARD = 4;
    private static final int COLUMNS = 2;

    private final @Nullable Scope scope;
    private final boolean moved;
    private final @Nullable String name;
    private final int rows;
    private final int columns;
    private final ObjectNode options;
    private final List<Widget> widgets;

    private GridDraft(ObjectNode body, @Nullable Grid from, @Nullable Scope before, @Nullable Scope scope) {
        this.scope = scope;
        this.moved = before != null && !before.equals(scope);
        this.name = body.has("name") ? text(body.path("name")) : from == null ? null : from.name();
        this.rows = number(body, "rowCount", from == null ? 1 : from.rows());
        var standard = scope != null && scope.place() == Place.BOARDS ? COLUMNS_OF_A_BOARD : COLUMNS;
        this.columns = number(body, "columnCount", from == null ? standard : from.columns());
        var kept = from == null ? JsonNodeFactory.instance.objectNode() : from.options();
        this.options = body.path("options") instanceof ObjectNode sent ? sent : kept;
        this.widgets = body.has("widgets") ? widgets(body.path("widgets")) : from == null ? List.of() : from.widgets();
    }

    /** A new grid. */
    static GridDraft create(ObjectNode body, Scopes scopes) {
        return new GridDraft(body, null, null, linked(body, scopes));
    }

    /** A change of a grid; its page cannot be changed. */
    static GridDraft update(ObjectNode body, Grid grid, Scopes scopes) {
        var before = scopes.of(grid);
        var given = body.path("_links").path("scope").has("href");
        return new GridDraft(body, grid, before, given ? linked(body, scopes) : before);
    }

    @Nullable
    Scope scope() {
        return scope;
    }

    /** The broken rules. */
    List<Violation> violations(boolean editable) {
        var violations = new ArrayList<Violation>();
        if (moved) {
            violations.add(Violation.readOnly("scope", Text.of("label.scope")));
        } else if (!editable) {
            violations.add(Violation.constraint("scope", Text.of("error.not_allowed", Text.of("label.scope"))));
        }
        if (scope != null && scope.place() == Place.BOARDS && (name == null || name.isBlank())) {
            violations.add(Violation.constraint("name", Text.of("error.blank", Text.of("label.name"))));
        }
        positive(violations, "rowCount", Text.of("label.number_of_rows"), rows);
        positive(violations, "columnCount", Text.of("label.number_of_columns"), columns);
        widgetViolations(violations);
        return violations;
    }

    private static void positive(List<Violation> violations, String attribute, Text label, int value) {
        if (value < 1) {
            violations.add(Violation.constraint(attribute, Text.of("error.greater_than_0", label)));
        }
    }

    private void widgetViolations(List<Violation> violations) {
        for (var widget : widgets) {
            if (scope == null || !Scopes.widgets(scope.place()).contains(widget.identifier())) {
                violations.add(Violation.constraint("widgets", Text.of("error.not_allowed", Text.of("label.widgets"))));
            }
            if (widget.startRow() < 1
                    || widget.startColumn() < 1
                    || widget.endRow() > rows + 1
                    || widget.endColumn() > columns + 1) {
                violations.add(Violation.constraint("widgets", Text.of("error.widgets_outside")));
            }
            if (widget.startRow() >= widget.endRow() || widget.startColumn() >= widget.endColumn()) {
                violations.add(Violation.constraint("widgets", Text.of("error.widgets_end")));
            }
            if (widgets.stream().anyMatch(other -> other != widget && overlap(widget, other))) {
                violations.add(Violation.constraint("widgets", Text.of("error.widgets_overlap")));
            }
        }
    }

    private static boolean overlap(Widget one, Widget other) {
        return one.startRow() < other.endRow()
                && other.startRow() < one.endRow()
                && one.startColumn() < other.endColumn()
                && other.startColumn() < one.endColumn();
    }

    /** The grid to be stored; a widget that is not one of the stored ones gets a new id. */
    Grid grid(int id, int userId, @Nullable Grid from, IntSupplier widgetIds, Instant now) {
        var place = scope == null ? Place.MY_PAGE : scope.place();
        var project = scope == null ? null : scope.project();
        var stored = widgets.stream()
                .map(widget -> known(widget, from) ? widget : withId(widget, widgetIds.getAsInt()))
                .toList();
        return new Grid(
                id,
                place,
                project == null ? null : (Integer) project.id(),
                project == null ? (Integer) userId : null,
                name,
                rows,
                columns,
                options,
                stored,
                from == null ? now : from.createdAt(),
                now);
    }

    private static boolean known(Widget widget, @Nullable Grid from) {
        return from != null && from.widgets().stream().anyMatch(stored -> stored.id() == widget.id());
    }

    private static Widget withId(Widget widget, int id) {
        return new Widget(
                id,
                widget.identifier(),
                widget.startRow(),
                widget.endRow(),
                widget.startColumn(),
                widget.endColumn(),
                widget.options());
    }

    private static @Nullable Scope linked(ObjectNode body, Scopes scopes) {
        return scopes.at(body.path("_links").path("scope").path("href").asText(""));
    }

    private static List<Widget> widgets(JsonNode sent) {
        if (!sent.isArray()) {
            throw ApiError.format("widgets", Text.verbatim("Array"), sent.asText());
        }
        var widgets = new ArrayList<Widget>();
        for (var widget : sent) {
            widgets.add(new Widget(
                    widget.path("id").asInt(0),
                    widget.path("identifier").asText(""),
                    widget.path("startRow").asInt(0),
                    widget.path("endRow").asInt(0),
                    widget.path("startColumn").asInt(0),
                    widget.path("endColumn").asInt(0),
                    widget.path("options") instanceof ObjectNode options
                            ? options
                            : JsonNodeFactory.instance.objectNode()));
        }
        return widgets;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }

    private static int number(ObjectNode body, String name, int otherwise) {
        return body.has(name) ? body.path(name).asInt(0) : otherwise;
    }
}
