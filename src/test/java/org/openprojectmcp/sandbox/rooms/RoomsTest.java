package org.openprojectmcp.sandbox.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.Sandbox;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.TinyInstance;
import org.openprojectmcp.testing.openapi.CheckedAnswers;

/** What a state file puts into a project beside work packages, seen by a member, an onlooker and a stranger. */
class RoomsTest {
    private static final String STATE = TinyInstance.STATE
            .replace(
                    "\"work_package_assigned\"",
                    "\"work_package_assigned\", \"view_wiki_pages\", \"view_messages\","
                            + " \"view_meetings\", \"view_budgets\", \"view_own_cost_entries\", \"view_cost_rates\"")
            .replace(
                    "[\"work_package_tracking\"]",
                    "[\"work_package_tracking\", \"wiki\", \"forums\", \"meetings\"," + " \"budgets\", \"costs\"]")
            .replace(
                    "\"next_ids\"",
                    """
                    "work_packages": [{"id": 7, "subject": "Site", "project_id": 1, "type_id": 1, "status_id": 1,
                                       "priority_id": 1, "author_id": 2}],
                    "wiki_pages": [{"id": 4, "title": "Handbook"}],
                    "messages": [{"id": 5, "subject": "Welcome"}],
                    "meetings": [{"id": 6, "title": "Weekly", "start_time": "2026-03-02 10:00:00 UTC", "duration": 1.5}],
                    "budgets": [{"id": 8, "subject": "Spring"}],
                    "cost_types": [{"id": 3, "name": "Travel", "unit": "km", "unit_plural": "km", "default": true,
                                    "rate": "0.5"}],
                    "cost_entries": [
                      {"id": 1, "work_package": 7, "user": "Wanda Writer", "units": 12.0, "spent_on": "2026-03-02"},
                      {"id": 2, "work_package": 7, "user": "Ruth Root", "units": 8.0, "spent_on": "2026-03-03"}],
                    "next_ids\"""");

    private final Sandbox sandbox =
            Sandbox.start(CheckedAnswers.checking(SandboxOptions.of(new SandboxOptions.Source.Text(STATE))));

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void pagesAndPostsAreReadById() throws Exception {
        assertThat(get("writer", "/wiki_pages/4").path("title").asText()).isEqualTo("Handbook");
        assertThat(get("writer", "/posts/5").path("subject").asText()).isEqualTo("Welcome");
    }

    @Test
    void aMeetingEndsWhenItsHoursAreOver() throws Exception {
        assertThat(get("writer", "/meetings/6").path("endTime").asText()).isEqualTo("2026-03-02T11:30:00.000Z");
    }

    @Test
    void whoMayNotSeePagesFindsNone() throws Exception {
        assertThat(get("onlooker", "/wiki_pages/4").path("errorIdentifier").asText())
                .endsWith("NotFound");
        assertThat(get("onlooker", "/meetings").path("total").asInt()).isZero();
    }

    @Test
    void whoMayNotSeeBudgetsIsRefused() throws Exception {
        assertThat(get("onlooker", "/budgets/8").path("errorIdentifier").asText())
                .endsWith("MissingPermission");
        assertThat(get("writer", "/projects/1/budgets").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void whoMaySeeTheOwnCostsSeesTheirSumOnly() throws Exception {
        assertThat(get("writer", "/work_packages/7").path("materialCosts").asText())
                .isEqualTo("6.00 EUR");
        assertThat(get("root", "/work_packages/7").path("materialCosts").asText())
                .isEqualTo("10.00 EUR");
        assertThat(get("writer", "/work_packages/7/cost_entries").path("total").asInt())
                .isEqualTo(1);
    }

    private JsonNode get(String login, String path) throws IOException, InterruptedException {
        var key = sandbox.key(login);
        assertThat(key).isNotNull();
        var request = HttpRequest.newBuilder(URI.create(sandbox.uri() + "/api/v3" + path))
                .header("Authorization", TinyInstance.basic("apikey", String.valueOf(key)))
                .build();
        var body = http.send(request, BodyHandlers.ofString()).body();
        return body.startsWith("{") ? JsonMapper.builder().build().readTree(body) : MissingNode.getInstance();
    }
}
