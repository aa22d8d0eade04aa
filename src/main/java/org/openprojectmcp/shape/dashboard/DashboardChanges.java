package org.openprojectmcp.shape.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.OpenProjectException;

/** A dashboard with the changes that were asked for, and what they are in words. Not thread-safe. */
final class DashboardChanges {

    private final JsonNode tables;
    private final AllowedWidgets allowed;
    private final int columns;
    private final int rows;
    private final List<Widget> widgets = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<Widget> added = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();

    /** A query that a widget is to show a copy of. */
    private record Wanted(Widget widget, JsonNode query) {}

    DashboardChanges(JsonNode grid, JsonNode tables, AllowedWidgets allowed) {
        this.tables = tables;
        this.allowed = allowed;
        this.columns = Math.max(1, grid.path("columnCount").asInt());
        this.rows = Math.max(1, grid.path("rowCount").asInt());
        grid.path("widgets").forEach(widget -> widgets.add(Widget.there(widget)));
    }

    /**
     * What is to be written: {@code payload}, {@code changes} in words, {@code tables} with the place in the payload and the query to copy.
     *
     * @throws OpenProjectException when something cannot be done, with what can
     */
    JsonNode apply(JsonNode arguments) {
        arguments.path("remove").forEach(id -> remove(id.asInt()));
        arguments.path("change").forEach(this::change);
        arguments.path("add").forEach(this::add);
        Arrangement arrangement = new Arrangement(columns);
        arrangement.settle(widgets);
        ObjectNode plan = JsonNodeFactory.instance.objectNode();
        ObjectNode payload = plan.putObject("payload");
        payload.put("rowCount", Math.max(rows, arrangement.endRow() - 1));
        payload.put("columnCount", Math.max(columns, arrangement.endColumn() - 1));
        ArrayNode written = payload.putArray("widgets");
        widgets.forEach(widget -> written.add(widget.json()));
        ArrayNode copies = plan.putArray("tables");
        wanted.forEach(table -> copies.addObject()
                .put("widget", widgets.indexOf(table.widget()))
                .set("query", table.query()));
        plan.set("changes", words());
        return plan;
    }

    private ObjectNode words() {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        put(
                words,
                "added",
                added.stream()
                        .map(widget -> widget.words() + " at " + widget.area().words())
                        .toList());
        put(words, "removed", removed);
        put(words, "changed", changed);
        put(
                words,
                "moved",
                widgets.stream()
                        .filter(widget -> widget.moved() && !added.contains(widget))
                        .map(widget -> widget.words() + " to " + widget.area().words())
                        .toList());
        return words;
    }

    private static void put(ObjectNode words, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            lines.forEach(words.putArray(name)::add);
        }
    }

    private void remove(int id) {
        Widget widget = find(id);
        JsonNode table = DashboardPage.table(widget.options().path("queryId").asText(""), tables);
        if (!table.isMissingNode() && !table.path("hidden").asBoolean()) {
            throw new OpenProjectException("Nothing was changed: " + widget.words() + " shows the saved query \""
                    + table.path("name").asText() + "\" itself, which OpenProject deletes with the widget. "
                    + "Give the widget a query of its own first, with change and query: then only that copy goes.");
        }
        removed.add(widget.words());
        widgets.remove(widget);
    }

    private void change(JsonNode asked) {
        Widget widget = find(asked.path("widget").asInt());
        String called = widget.words();
        List<String> fields = set(widget, asked);
        if (!fields.isEmpty()) {
            changed.add(called + ": " + String.join(", ", fields));
        }
        Area area = widget.area();
        if (List.of("row", "column", "width", "height").stream().anyMatch(asked::has)) {
            widget.want(Area.sized(
                    asked.path("row").asInt(area.row()),
                    asked.path("column").asInt(area.column()),
                    asked.path("width").asInt(area.width()),
                    asked.path("height").asInt(area.height())));
        }
    }

    private void add(JsonNode asked) {
        WidgetKind kind = WidgetKind.called(asked.path("kind").asText()).orElseThrow();
        allowed.check(kind);
        boolean placed = asked.has("row") || asked.has("column");
        Area area = Area.sized(
                asked.path("row").asInt(1),
                asked.path("column").asInt(1),
                asked.path("width").asInt(1),
                asked.path("height").asInt(1));
        Widget widget = Widget.added(kind, area, placed ? Widget.Wish.HERE : Widget.Wish.ANYWHERE);
        set(widget, asked);
        if (kind == WidgetKind.TEXT && !asked.has("text")) {
            throw new OpenProjectException("Nothing was changed: a widget text needs its text.");
        }
        widgets.add(widget);
        added.add(widget);
    }

    /** Sets what a widget shows, and says what that was. */
    private List<String> set(Widget widget, JsonNode asked) {
        List<String> fields = new ArrayList<>();
        String identifier = widget.identifier();
        if (asked.has("title")) {
            fields.add("title \"" + asked.path("title").asText() + "\"");
            widget.options().set("name", asked.path("title"));
        }
        if (asked.has("text")) {
            if (!identifier.equals(WidgetKind.TEXT.identifier())) {
                throw shows(widget, "text", "text");
            }
            widget.options().putObject("text").set("raw", asked.path("text"));
            fields.add("text");
        }
        if (asked.has("query")) {
            if (!WidgetKind.identified(identifier).map(WidgetKind::hasQuery).orElse(false)) {
                throw shows(widget, "query", "table and graph");
            }
            wanted.add(new Wanted(widget, asked.path("query")));
            fields.add("query");
        }
        return fields;
    }

    private static OpenProjectException shows(Widget widget, String what, String others) {
        return new OpenProjectException("Nothing was changed: " + widget.words() + " shows no " + what
                + " of its own; only widgets of the kind " + others + " do.");
    }

    private Widget find(int id) {
        return widgets.stream()
                .filter(widget -> widget.id() == id && id != 0)
                .findFirst()
                .orElseThrow(() -> new OpenProjectException("Nothing was changed: the dashboard has no widget " + id
                        + (widgets.isEmpty() ? "; it is empty." : ". There are: " + all() + ".")));
    }

    private String all() {
        return widgets.stream()
                .sorted((one, other) -> Area.READING.compare(one.area(), other.area()))
                .map(Widget::words)
                .collect(Collectors.joining(", "));
    }
}
