package org.openprojectmcp.sandbox.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;
import static org.openprojectmcp.sandbox.SandboxApi.ANNA;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class DashboardsTest {
    private static final String MY_PAGE = "{\"_links\": {\"scope\": {\"href\": \"/my/page\"}}}";
    private static final String OVERVIEW = "{\"_links\": {\"scope\": {\"href\": \"/projects/%s\"}}}";

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void myPageIsThereOnceItsOwnerHasOpenedIt() {
        assertThat(page(ANNA, "/my/page")).isEmpty();

        var made = api.post(ANNA, "/grids", MY_PAGE);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("widgets"))
                .extracting(widget -> widget.path("identifier").asText())
                .containsExactly("work_packages_assigned", "work_packages_created");
        assertThat(page(ANNA, "/my/page")).hasSize(1);
        assertThat(api.get(DANA, "/grids/" + made.id()).status()).isEqualTo(404);
    }

    @Test
    void theFormSaysWhatAPageStartsWithAndWhatElseItMayShow() {
        var form = api.post(ANNA, "/grids/form", MY_PAGE).body().path("_embedded");

        assertThat(form.at("/payload/widgets/0/options/name").asText()).isEqualTo("Work packages assigned to me");
        assertThat(form.at("/schema/widgets/_embedded/allowedValues"))
                .extracting(widget -> widget.path("identifier").asText())
                .contains("custom_text", "work_packages_table", "time_entries_current_user")
                .doesNotContain("members", "work_package_query");
    }

    @Test
    void anOverviewIsOpenedByWhoeverSeesTheProjectAndArrangedByWhoMayManageIt() {
        var opened = api.post(ANNA, "/grids", OVERVIEW.formatted("customer-portal"));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.body().path("_links").has("updateImmediately")).isFalse();

        assertThat(api.post(ADMIN, "/grids", OVERVIEW.formatted("customer-portal"))
                        .message())
                .isEqualTo("Scope has already been taken.");
        assertThat(api.patch(ANNA, "/grids/" + opened.id(), "{\"rowCount\": 9}").message())
                .isEqualTo("Scope is not set to one of the allowed values.");
        assertThat(api.patch(ADMIN, "/grids/" + opened.id(), "{\"rowCount\": 9}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoMayNotArrangeAnOverviewOpensItAsItStarts() {
        var arranged = api.post(
                ANNA,
                "/grids",
                "{\"rowCount\": 1, \"widgets\": [], \"_links\": {\"scope\": {\"href\": \"/projects/customer-portal\"}}}");

        assertThat(arranged.message()).isEqualTo("Number of rows cannot be changed.");
    }

    @Test
    void aTextIsAnsweredWithItsRendering() {
        var overview = page(DANA, "/projects/meter-rollout").get(0);

        assertThat(overview.findValue("text").path("html").asText()).contains("<strong>Dana</strong>");
    }

    @Test
    void theQueryOfATableGoesWithItsWidget() {
        int page = page(DANA, "/my/page").get(0).path("id").asInt();
        int query = api.post(DANA, "/queries", "{\"name\": \"Mine\", \"hidden\": true}")
                .id();
        api.patch(
                DANA,
                "/grids/" + page,
                """
                {"widgets": [{"identifier": "work_packages_table", "startRow": 1, "endRow": 2, "startColumn": 1, "endColumn": 2,
                  "options": {"queryId": %d}}]}"""
                        .formatted(query));
        assertThat(api.get(DANA, "/queries/" + query).status()).isEqualTo(200);

        var emptied = api.patch(DANA, "/grids/" + page, "{\"widgets\": []}");

        assertThat(emptied.status()).isEqualTo(200);
        assertThat(api.get(DANA, "/queries/" + query).status()).isEqualTo(404);
    }

    private JsonNode page(String login, String scope) {
        var filter = "%5B%7B%22scope%22%3A%7B%22operator%22%3A%22%3D%22%2C%22values%22%3A%5B%22"
                + scope.replace("/", "%2F") + "%22%5D%7D%7D%5D";
        return api.get(login, "/grids?filters=" + filter).elements();
    }
}
