package org.openprojectmcp.shape.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.openproject.OpenProjectException;

class DashboardsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode NONE = JSON.createArrayNode();
    private static final JsonNode PLACE = json("{'title': 'My page', 'scope': '/my/page'}");
    private static final JsonNode ALLOWED = json("['news', 'documents', 'custom_text', 'work_packages_table']");

    private final Dashboards dashboards = new Dashboards("https://openproject.example");

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static String widget(int id, int row, int endRow, int column, int endColumn) {
        return "{'id': %d, 'identifier': 'news', 'startRow': %d, 'endRow': %d, 'startColumn': %d, 'endColumn': %d, 'options': {}}"
                .formatted(id, row, endRow, column, endColumn);
    }

    private static JsonNode dashboard(String... widgets) {
        return json("{'rowCount': 3, 'columnCount': 3, 'widgets': [" + String.join(", ", widgets) + "]}");
    }

    private JsonNode plan(JsonNode dashboard, String arguments) {
        return dashboards.plan(json(arguments), dashboard, NONE, PLACE, ALLOWED);
    }

    @Test
    void whatSomebodyElseAddedInBetweenStopsTheWrite() {
        JsonNode seen = dashboard(widget(1, 1, 2, 1, 2), widget(2, 1, 2, 2, 3));
        JsonNode now = dashboard(widget(1, 1, 2, 1, 3), widget(3, 2, 3, 1, 2));

        assertThatThrownBy(() -> dashboards.unchanged(seen, now))
                .isInstanceOf(OpenProjectException.class)
                .hasMessageContaining("added the widget news (id 3)")
                .hasMessageContaining("changed the widget news (id 1)")
                .hasMessageContaining("removed the widget news (id 2)");
        assertThatNoException().isThrownBy(() -> dashboards.unchanged(seen, seen.deepCopy()));
    }

    @Test
    void whatIsWithoutAPlaceTakesTheFirstFreeOne() {
        JsonNode plan = plan(
                dashboard(widget(1, 1, 2, 1, 2), widget(2, 1, 2, 3, 4)),
                "{'add': [{'kind': 'documents'}, {'kind': 'documents', 'width': 2}]}");

        JsonNode written = plan.at("/payload/widgets");
        assertThat(Area.of(written.path(2))).isEqualTo(new Area(1, 2, 2, 3));
        assertThat(Area.of(written.path(3))).isEqualTo(new Area(2, 3, 1, 3));
    }

    @Test
    void aFullPageGrowsAtItsEnd() {
        JsonNode plan = plan(dashboard(widget(1, 1, 4, 1, 4)), "{'add': [{'kind': 'documents', 'height': 2}]}");

        assertThat(Area.of(plan.at("/payload/widgets/1"))).isEqualTo(new Area(4, 6, 1, 2));
        assertThat(plan.at("/payload/rowCount").asInt()).isEqualTo(5);
        assertThat(plan.at("/changes/added/0").asText()).isEqualTo("the widget documents at rows 4 to 5, column 1");
    }

    @Test
    void aColumnBeyondTheLastIsAdded() {
        JsonNode plan = plan(dashboard(widget(1, 1, 2, 1, 2)), "{'change': [{'widget': 1, 'column': 5}]}");

        assertThat(plan.at("/payload/columnCount").asInt()).isEqualTo(5);
    }

    @Test
    void theSavedQueryThatAWidgetShowsItselfIsNotDeletedWithIt() {
        JsonNode dashboard = json(
                "{'rowCount': 1, 'columnCount': 1, 'widgets': [{'id': 1, 'identifier': 'work_packages_table', 'startRow': 1,"
                        + " 'endRow': 2, 'startColumn': 1, 'endColumn': 2, 'options': {'queryId': 7}}]}");
        JsonNode menu = json("[{'id': 7, 'name': 'Late work'}]");
        JsonNode own = json("[{'id': 7, 'name': 'Late work', 'hidden': true}]");
        JsonNode arguments = json("{'remove': [1]}");

        assertThatThrownBy(() -> dashboards.plan(arguments, dashboard, menu, PLACE, ALLOWED))
                .hasMessageContaining("shows the saved query \"Late work\" itself");
        assertThat(dashboards.plan(arguments, dashboard, own, PLACE, ALLOWED).at("/payload/widgets"))
                .isEmpty();
    }

    @Test
    void whoMayNotHaveOneOfItsWidgetsIsToldWhich() {
        JsonNode dashboard = json(
                "{'widgets': [{'id': 4, 'identifier': 'members', 'startRow': 1, 'endRow': 2, 'startColumn': 1, 'endColumn': 2}]}");

        assertThatThrownBy(() -> plan(dashboard, "{'add': [{'kind': 'news'}]}"))
                .hasMessageContaining("the widget members (id 4)");
    }

    @Test
    void noTwoWidgetsEverOverlap() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            JsonNode dashboard = dashboard();
            for (int step = 0; step < 8; step++) {
                dashboard = changed(dashboard, random, step + 1);
                assertThat(overlapping(dashboard)).as("round " + round).isEmpty();
            }
        }
    }

    private JsonNode changed(JsonNode dashboard, Random random, int id) {
        String place = "'row': %d, 'column': %d, ".formatted(1 + random.nextInt(4), 1 + random.nextInt(4));
        String size = "'width': %d, 'height': %d".formatted(1 + random.nextInt(3), 1 + random.nextInt(3));
        int widgets = dashboard.path("widgets").size();
        boolean moves = widgets > 0 && random.nextBoolean();
        String arguments = moves
                ? "{'change': [{'widget': %d, %s%s}]}".formatted(1 + random.nextInt(widgets), place, size)
                : "{'add': [{'kind': 'news', %s%s}]}".formatted(random.nextBoolean() ? place : "", size);
        JsonNode payload = plan(dashboard, arguments).path("payload").deepCopy();
        int number = 0;
        for (JsonNode widget : payload.path("widgets")) {
            ((ObjectNode) widget).put("id", ++number);
        }
        assertThat(number).isLessThanOrEqualTo(id);
        return payload;
    }

    private static List<String> overlapping(JsonNode dashboard) {
        List<Area> areas = new ArrayList<>();
        List<String> overlapping = new ArrayList<>();
        for (JsonNode widget : dashboard.path("widgets")) {
            Area area = Area.of(widget);
            areas.stream().filter(area::overlaps).map(Area::words).forEach(overlapping::add);
            if (area.endRow() > dashboard.path("rowCount").asInt() + 1
                    || area.endColumn() > dashboard.path("columnCount").asInt() + 1) {
                overlapping.add("outside: " + area.words());
            }
            areas.add(area);
        }
        return overlapping;
    }
}
