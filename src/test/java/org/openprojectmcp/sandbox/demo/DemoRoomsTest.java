package org.openprojectmcp.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.sandbox.SandboxApi;

class DemoRoomsTest {

    @AutoClose
    private static final SandboxApi API = SandboxApi.demo();

    private static final List<String> HAPPENED =
            List.of("news", "documents", "grids", "queries", "cost_entries", "storages", "file_links", "meetings");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/news",
                "/documents",
                "/meetings",
                "/reminders",
                "/help_texts",
                "/grids",
                "/queries",
                "/views",
                "/storages",
                "/project_storages",
                "/projects/meter-rollout/budgets",
                "/projects/customer-portal/categories"
            })
    void theDemoUserFindsSomethingInEveryRoom(String list) {
        assertThat(API.get(DANA, list).elements()).isNotEmpty();
    }

    @Test
    void aColumnOfTheBoardShowsWhatIsInItsStatus() {
        var board = board("Wave board");
        assertThat(board.path("widgets")).hasSize(4);
        var column =
                board.path("widgets").get(1).path("options").path("queryId").asInt();
        var results = API.get(DANA, "/queries/" + column)
                .body()
                .path("_embedded")
                .path("results")
                .path("_embedded")
                .path("elements");
        assertThat(results).isNotEmpty();
        results.forEach(row -> assertThat(
                        row.path("_links").path("status").path("title").asText())
                .isEqualTo("In progress"));
    }

    @Test
    void savedQueriesFindLateWork() {
        for (var query : API.get(DANA, "/queries").elements()) {
            var results = API.get(DANA, "/queries/" + query.path("id").asInt());
            assertThat(results.status()).isEqualTo(200);
            if (query.path("name").asText().equals("Late work")) {
                assertThat(results.body()
                                .path("_embedded")
                                .path("results")
                                .path("total")
                                .asInt())
                        .isPositive();
            }
        }
    }

    @Test
    void oneMeetingIsOverAndOthersAreAhead() {
        var now = Instant.now();
        assertThat(API.get(ADMIN, "/meetings").elements())
                .extracting(meeting ->
                        Instant.parse(meeting.path("startTime").asText()).isBefore(now))
                .contains(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-18", "2026-11-22", "2028-02-29"})
    void nothingWasMadeInTheFuture(String day) {
        var demo = DemoState.demo(Clock.fixed(Instant.parse(day + "T09:00:00Z"), ZoneOffset.UTC));
        for (var table : HAPPENED) {
            assertThat(demo.path(table)).as(table).isNotEmpty();
            demo.path(table).forEach(row -> assertThat(
                            Instant.parse(row.path("created_at").asText()))
                    .as(table)
                    .isBefore(Instant.parse(day + "T09:00:00Z")));
        }
    }

    private static JsonNode board(String name) {
        for (var board : API.get(DANA, "/grids").elements()) {
            if (board.path("name").asText().equals(name)) {
                return board;
            }
        }
        throw new AssertionError("No board is called " + name);
    }
}
