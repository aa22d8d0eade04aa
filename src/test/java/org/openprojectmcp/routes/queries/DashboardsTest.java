package org.openprojectmcp.routes.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.faults.Fault;
import org.openprojectmcp.sandbox.faults.FaultRule;
import org.openprojectmcp.testing.ServedRoutes;

class DashboardsTest {

    private static final String METERS = "{'project': 'meter-rollout'}";

    @AutoClose
    private final ServedRoutes served = new ServedRoutes();

    private JsonNode overview() {
        return served.call("get_dashboard", METERS);
    }

    private JsonNode update(String changes) {
        return served.call("update_dashboard", "{'project': 'meter-rollout', " + changes + "}");
    }

    private static JsonNode widget(JsonNode dashboard, String title) {
        for (JsonNode widget : dashboard.path("widgets")) {
            if (widget.path("title").asText().equals(title)) {
                return widget;
            }
        }
        throw new AssertionError("no widget " + title + " in " + dashboard);
    }

    private int id(String title) {
        return widget(overview(), title).path("id").asInt();
    }

    private int queries() {
        return served.call("list_queries", "{'hidden': true}").path("total").asInt();
    }

    @Test
    void anOverviewIsToldInReadingOrderWithWhatItsWidgetsShow() {
        JsonNode overview = overview();

        assertThat(overview.path("page").asText()).isEqualTo("Overview of Smart meter rollout");
        assertThat(overview.path("url").asText()).endsWith("/projects/meter-rollout");
        assertThat(overview.path("widgets"))
                .extracting(widget -> widget.path("kind").asText())
                .containsExactly("project_description", "project_status", "members", "table", "text", "news");
        assertThat(widget(overview, "What is late").path("filter").asText()).isEqualTo("status o, dueDate <t- 1");
        assertThat(widget(overview, "What is late").path("width").asInt()).isEqualTo(2);
        assertThat(widget(overview, "Who to call").at("/text/user_text").asText())
                .startsWith("Meters and tours");
        assertNoOverlap(overview);
    }

    @Test
    void aPageThatNobodyHasOpenedIsToldAndNotMade() {
        try (ServedRoutes anna = new ServedRoutes("anna.krueger", Settings.Confirm.DESTRUCTIVE)) {
            JsonNode page = anna.call("get_dashboard", "{}");

            assertThat(page.path("page").asText()).isEqualTo("My page");
            assertThat(page.has("id")).isFalse();
            assertThat(page.at("/notes/0").asText()).contains("Nobody has opened this page yet");
            assertThat(page.path("widgets"))
                    .extracting(widget -> widget.path("kind").asText())
                    .containsExactly("assigned_to_me", "created_by_me");
            assertThat(page.at("/widgets/0/filter").asText()).isEqualTo("status o, assignee = me");
            assertThat(anna.call("get_dashboard", "{}").has("id")).isFalse();

            JsonNode made = anna.call("update_dashboard", "{'add': [{'kind': 'news'}]}");

            assertThat(made.path("id").asInt()).isPositive();
            assertThat(made.path("widgets")).hasSize(3);
        }
    }

    @Test
    void aTableShowsACopyOfTheSavedQueryWhichGoesWithIt() {
        int before = queries();

        JsonNode made = update("'add': [{'kind': 'table', 'title': 'Portal bugs', 'query': 'Late work'}]");

        JsonNode table = widget(made, "Portal bugs");
        int copy = table.at("/query/id").asInt();
        assertThat(copy).isNotEqualTo(1);
        assertThat(table.at("/query/filter").asText()).isEqualTo(queryFilter(1));
        assertThat(queries()).isEqualTo(before + 1);
        assertNoOverlap(made);

        update("'remove': [" + table.path("id").asInt() + "]");

        assertThat(queries()).isEqualTo(before);
        assertThat(served.call("get_query", "{'query': 'Late work'}").path("id").asInt())
                .isEqualTo(1);
    }

    private String queryFilter(int id) {
        List<String> words = new ArrayList<>();
        served.call("get_query", "{'query': " + id + "}")
                .path("filters")
                .forEach(filter -> words.add(filter.path("words").asText()));
        return String.join(", ", words);
    }

    @Test
    void aTableThatShowsAnotherQueryLeavesNoQueryBehind() {
        int table = widget(update("'add': [{'kind': 'table', 'title': 'T', 'query': 'Late work'}]"), "T")
                .path("id")
                .asInt();
        int before = queries();

        JsonNode changed =
                update("'change': [{'widget': " + table + ", 'query': 'Bugs without an owner', 'title': 'Bugs'}]");

        assertThat(widget(changed, "Bugs").path("id").asInt()).isEqualTo(table);
        assertThat(widget(changed, "Bugs").at("/query/name").asText()).isEqualTo("Bugs without an owner");
        assertThat(queries()).isEqualTo(before);
    }

    @Test
    void aQueryThatIsLeftOverIsTold() {
        int table = widget(update("'add': [{'kind': 'table', 'title': 'T', 'query': 'Late work'}]"), "T")
                .path("id")
                .asInt();
        served.faults().add(FaultRule.of("DELETE", "/api/v3/queries/**", Fault.Plain.WRONG_HOST));

        JsonNode changed = update("'change': [{'widget': " + table + ", 'query': 'Bugs without an owner'}]");

        assertThat(changed.at("/notes/0").asText())
                .startsWith("The hidden query ")
                .contains("is left over");
    }

    @Test
    void whatIsInTheWayMovesDownAndThatIsTold() {
        JsonNode moved = update("'change': [{'widget': " + id("News") + ", 'row': 1, 'column': 1, 'width': 2}]");

        assertThat(moved.at("/widgets/0/title").asText()).isEqualTo("News");
        assertThat(moved.at("/changed/moved")).hasSizeGreaterThan(1);
        assertThat(moved.path("widgets")).hasSize(6);
        assertNoOverlap(moved);
        assertThat(overview().path("widgets")).isEqualTo(moved.path("widgets"));
    }

    @Test
    void aTextIsSetAndAllElseStays() {
        JsonNode before = overview();

        JsonNode changed = update("'change': [{'widget': " + id("Who to call") + ", 'text': 'Nobody on **Sunday**'}]");

        assertThat(widget(changed, "Who to call").at("/text/user_text").asText())
                .isEqualTo("Nobody on **Sunday**");
        assertThat(changed.at("/changed/changed/0").asText()).contains("Who to call", "text");
        for (String other : List.of("News", "Members", "What is late")) {
            assertThat(widget(changed, other)).isEqualTo(widget(before, other));
        }
    }

    @Test
    void aPreviewTellsTheChangesAndMakesNone() {
        JsonNode before = overview();
        int queries = queries();

        JsonNode preview = update(
                "'add': [{'kind': 'table', 'query': 'Late work'}], 'remove': [" + id("News") + "], 'preview': true");

        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.at("/changes/removed/0").asText()).contains("news \"News\"");
        assertThat(preview.at("/changes/added/0").asText()).contains("table at row 4, column 2");
        assertThat(overview()).isEqualTo(before);
        assertThat(queries()).isEqualTo(queries);
    }

    @Test
    void aWidgetThatSomebodyAddedMeanwhileIsNotLost() {
        String seen = overview().path("state").asText();
        update("'add': [{'kind': 'subprojects', 'title': 'Of somebody else'}]");

        assertThat(served.failure(
                        "update_dashboard",
                        "{'project': 'meter-rollout', 'state': '" + seen + "', 'add': [{'kind': 'documents'}]}"))
                .contains("Nothing was changed", "get_dashboard");
        JsonNode unseen = update("'add': [{'kind': 'documents'}]");

        assertThat(widget(unseen, "Of somebody else").path("kind").asText()).isEqualTo("subprojects");
        assertThat(unseen.path("widgets")).hasSize(8);
    }

    @Test
    void aConfirmationOfAnotherStateIsNone() {
        try (ServedRoutes careful = new ServedRoutes("dana.reyes", Settings.Confirm.ALL)) {
            String arguments = "'project': 'meter-rollout', 'add': [{'kind': 'documents'}]";
            String confirm = careful.call("update_dashboard", "{" + arguments + "}")
                    .path("confirm")
                    .asText();
            JsonNode other =
                    careful.call("update_dashboard", "{'project': 'meter-rollout', 'add': [{'kind': 'subprojects'}]}");
            careful.call(
                    "update_dashboard",
                    "{'project': 'meter-rollout', 'add': [{'kind': 'subprojects'}], 'confirm': '"
                            + other.path("confirm").asText() + "'}");

            assertThat(careful.failure("update_dashboard", "{" + arguments + ", 'confirm': '" + confirm + "'}"))
                    .contains("has changed since the preview");

            assertThat(careful.call("get_dashboard", METERS).path("widgets"))
                    .extracting(widget -> widget.path("kind").asText())
                    .contains("subprojects")
                    .doesNotContain("documents");
        }
    }

    @Test
    void theCopiesOfADashboardThatIsNotWrittenAreTakenBack() {
        int before = queries();
        served.faults().add(FaultRule.of("PATCH", "/api/v3/grids/**", Fault.Plain.WRONG_HOST));

        assertThat(served.failure(
                        "update_dashboard",
                        "{'project': 'meter-rollout', 'add': [{'kind': 'table', 'query': 'Late work'}]}"))
                .isNotEmpty();

        assertThat(queries()).isEqualTo(before);
    }

    @Test
    void aChangeWhoseAnswerWasLostIsReadBackAndReported() {
        served.faults()
                .add(FaultRule.of("PATCH", "/api/v3/grids/**", Fault.Plain.BAD_GATEWAY)
                        .afterTheRequest());

        JsonNode changed = update("'add': [{'kind': 'table', 'title': 'Late', 'query': 'Late work'}]");

        assertThat(widget(changed, "Late").at("/query/name").asText()).isEqualTo("Late work");
        assertThat(overview().path("widgets")).isEqualTo(changed.path("widgets"));
    }

    @Test
    void aChangeThatGotLostSaysThatItCanBeRepeatedAndLeavesNoQuery() {
        int before = queries();
        served.faults().add(FaultRule.of("PATCH", "/api/v3/grids/**", Fault.Plain.BAD_GATEWAY));

        assertThat(served.failure(
                        "update_dashboard",
                        "{'project': 'meter-rollout', 'add': [{'kind': 'table', 'query': 'Late work'}]}"))
                .contains("was not made", "can be repeated");

        assertThat(queries()).isEqualTo(before);
    }

    @Test
    void whoMayNotArrangeAnOverviewIsToldBeforeAnythingIsMade() {
        try (ServedRoutes member = new ServedRoutes("anna.krueger", Settings.Confirm.DESTRUCTIVE)) {
            assertThat(member.failure(
                            "update_dashboard",
                            "{'project': 'meter-rollout', 'add': [{'kind': 'table', 'query': 'Late work'}]}"))
                    .contains("manage_dashboards", "Dana Reyes");
            assertThat(member.call("get_dashboard", METERS).path("may_change").asBoolean())
                    .isFalse();
        }
    }

    private static void assertNoOverlap(JsonNode dashboard) {
        List<String> cells = new ArrayList<>();
        for (JsonNode widget : dashboard.path("widgets")) {
            for (int row = 0; row < widget.path("height").asInt(1); row++) {
                for (int column = 0; column < widget.path("width").asInt(1); column++) {
                    cells.add((widget.path("row").asInt() + row) + " "
                            + (widget.path("column").asInt() + column));
                }
            }
        }
        assertThat(cells).doesNotHaveDuplicates();
    }
}
