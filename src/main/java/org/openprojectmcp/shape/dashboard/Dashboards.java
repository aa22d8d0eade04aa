package org.openprojectmcp.shape.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.OpenProjectException;

/** The bean {@code dashboards}: My page and the overviews of projects in words, and the changes to them. Thread-safe. */
public final class Dashboards {

    private final String web;

    /** @param web the address people open in the browser */
    public Dashboards(String web) {
        this.web = web;
    }

    /** The widgets of a dashboard in words, and the {@code state} that they are in. */
    public JsonNode page(
            @Variable("dashboard") JsonNode dashboard,
            @Variable("tables") JsonNode tables,
            @Variable("place") JsonNode place) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.set("page", place.path("title"));
        if (place.has("project")) {
            page.set("project", place.path("project"));
        }
        if (dashboard.path("id").isNumber()) {
            page.set("id", dashboard.path("id"));
        }
        page.set("columns", dashboard.path("columnCount"));
        page.set("rows", dashboard.path("rowCount"));
        page.set("widgets", DashboardPage.widgets(dashboard, tables));
        page.put("state", DashboardState.of(dashboard));
        page.put("url", web + place.path("scope").asText());
        return page;
    }

    /**
     * What the arguments ask for: the {@code payload} to write, the {@code changes} in words, the {@code tables} that are to show a query.
     *
     * @throws OpenProjectException when something cannot be done, or the dashboard is not in the state that the argument {@code state} names
     */
    public JsonNode plan(
            @Variable("arguments") JsonNode arguments,
            @Variable("dashboard") JsonNode dashboard,
            @Variable("tables") JsonNode tables,
            @Variable("place") JsonNode place,
            @Variable("allowed") JsonNode allowed) {
        String seen = arguments.path("state").asText("");
        if (!seen.isEmpty() && !seen.equals(DashboardState.of(dashboard))) {
            throw new OpenProjectException(
                    "Nothing was changed: the dashboard is not as it was in the state " + seen
                            + "; somebody has changed it since. Look at it again (get_dashboard), and go on with its new state.");
        }
        AllowedWidgets kinds = new AllowedWidgets(place.path("title").asText(), allowed);
        kinds.checkAll(dashboard);
        return new DashboardChanges(dashboard, tables, kinds).apply(arguments);
    }

    /**
     * Goes on only when a dashboard is still as it was when the changes were planned: API v3 has no lock for it, and takes what is not
     * among the written widgets away.
     */
    public void unchanged(@Variable("dashboard") JsonNode dashboard, @Variable("now") JsonNode now) {
        if (!DashboardState.of(dashboard).equals(DashboardState.of(now))) {
            throw new OpenProjectException("Nothing was changed: somebody has changed the dashboard in this moment ("
                    + String.join(", ", differences(dashboard, now))
                    + "). Call again: it starts from the new state then.");
        }
    }

    private static List<String> differences(JsonNode before, JsonNode now) {
        List<String> differences = new ArrayList<>();
        now.path("widgets").forEach(widget -> {
            JsonNode was = DashboardPage.table(widget.path("id").asText(), before.path("widgets"));
            if (was.isMissingNode()) {
                differences.add("added " + Widget.there(widget).words());
            } else if (!was.equals(widget)) {
                differences.add("changed " + Widget.there(widget).words());
            }
        });
        before.path("widgets").forEach(widget -> {
            if (DashboardPage.table(widget.path("id").asText(), now.path("widgets"))
                    .isMissingNode()) {
                differences.add("removed " + Widget.there(widget).words());
            }
        });
        return differences.isEmpty() ? List.of("its size") : differences;
    }
}
