package org.openprojectmcp.sandbox.boards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.boards.Scopes.Scope;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.content.Grid;
import org.openprojectmcp.sandbox.model.content.Grid.Place;
import org.openprojectmcp.sandbox.model.content.Grid.Widget;

/** A grid as a body would make it. */
final class GridDraft {
    private final @Nullable Scope scope;
    private final boolean moved;
    private final @Nullable String name;
    private final int rows;
    private final int columns;
    private final ObjectNode options;
    private final List<Widget> widgets;

    private GridDraft(ObjectNode body, @Nullable Scope scope, boolean moved, Start start) {
        this.scope = scope;
        this.moved = moved;
        this.name = body.has("name") ? text(body.path("name")) : start.name();
        this.rows = number(body, "rowCount", start.rows());
        this.columns = number(body, "columnCount", start.columns());
        this.options = body.path("options") instanceof ObjectNode sent ? sent : start.options();
        this.widgets = body.has("widgets") ? widgets(body.path("widgets")) : start.widgets();
    }

    /** What a draft has where its body says nothing. */
    private record Start(@Nullable String name, int rows, int columns, ObjectNode options, List<Widget> widgets) {}

    /** A new grid; without widgets it has those that its page starts with. */
    static GridDraft create(ObjectNode body, Scopes scopes, Widgets widgets, Caller caller) {
        var scope = linked(body, scopes);
        var place = scope == null ? Place.MY_PAGE : scope.place();
        var start = new Start(
                null,
                Widgets.rows(place),
                Widgets.columns(place),
                JsonNodeFactory.instance.objectNode(),
                scope == null ? List.of() : widgets.standard(scope, caller));
        return new GridDraft(body, scope, false, start);
    }

    /** A change of a grid; its page cannot be changed. */
    static GridDraft update(ObjectNode body, Grid grid, Scopes scopes) {
        var before = scopes.of(grid);
        var given = body.path("_links").path("scope").has("href");
        var scope = given ? linked(body, scopes) : before;
        return new GridDraft(
                body,
                scope,
                !before.equals(scope),
                new Start(grid.name(), grid.rows(), grid.columns(), grid.options(), grid.widgets()));
    }

    @Nullable
    Scope scope() {
        return scope;
    }

    /**
     * The broken rules.
     *
     * @param allowed what its widgets may show
     */
    List<Violation> violations(boolean editable, List<String> allowed) {
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
        widgetViolations(violations, allowed);
        return violations;
    }

    /** What is not as the page starts, for those who may open it but not arrange it. */
    List<Violation> unchangeable(List<Widget> standard) {
        var violations = new ArrayList<Violation>();
        var place = scope == null ? Place.MY_PAGE : scope.place();
        if (rows != Widgets.rows(place)) {
            violations.add(fixed("rowCount", Text.of("label.number_of_rows")));
        }
        if (columns != Widgets.columns(place)) {
            violations.add(fixed("columnCount", Text.of("label.number_of_columns")));
        }
        if (!standard.containsAll(widgets)) {
            violations.add(fixed("widgets", Text.of("label.widgets")));
        }
        return violations;
    }

    private static Violation fixed(String attribute, Text label) {
        return Violation.constraint(attribute, Text.of("error.unchangeable", label));
    }

    private static void positive(List<Violation> violations, String attribute, Text label, int value) {
        if (value < 1) {
            violations.add(Violation.constraint(attribute, Text.of("error.greater_than_0", label)));
        }
    }

    private void widgetViolations(List<Violation> violations, List<String> allowed) {
        for (var widget : widgets) {
            if (!allowed.contains(widget.identifier())) {
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
                    options(widget)));
        }
        return widgets;
    }

    /** A text comes with its rendering, which is not kept. */
    private static ObjectNode options(JsonNode widget) {
        var options = widget.path("options") instanceof ObjectNode sent
                ? sent.deepCopy()
                : JsonNodeFactory.instance.objectNode();
        if (widget.path("identifier").asText().equals(Widgets.CUSTOM_TEXT)
                && options.path("text").isObject()) {
            options.put("text", options.path("text").path("raw").asText(""));
        }
        return options;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }

    private static int number(ObjectNode body, String name, int otherwise) {
        return body.has(name) ? body.path(name).asInt(0) : otherwise;
    }
}
