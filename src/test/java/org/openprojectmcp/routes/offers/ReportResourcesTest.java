package org.openprojectmcp.routes.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.CompletionRequest;
import org.openprojectmcp.tool.ResourceContents;
import org.openprojectmcp.tool.UnknownNameException;
import org.openprojectmcp.tool.testing.PlainCall;

/** What is read as a resource has the numbers that the tools have. */
class ReportResourcesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static String text(String uri) throws Exception {
        return ((ResourceContents.Text) SERVED.catalog().readResource(uri, new PlainCall())).text();
    }

    private static JsonNode json(String uri) throws Exception {
        return new ObjectMapper().readTree(text(uri));
    }

    @Test
    void myWorkIsWhatTheToolLists() throws Exception {
        JsonNode work = SERVED.call("list_my_work", "{}");

        assertThat(text("openproject://my_work"))
                .startsWith("# My work on 2026-11-18")
                .contains(work.path("total").asInt() + " open work packages")
                .contains("## Overdue: " + work.at("/overdue/total").asInt())
                .contains("#" + work.at("/overdue/rows/0/0").asInt() + " ");
    }

    @Test
    void theReportOfAProjectHasTheNumbersOfTheTool() throws Exception {
        JsonNode report = SERVED.call("project_status_report", "{'project': 'pump-station'}");

        assertThat(text("openproject://project/pump-station/report"))
                .startsWith("# Pump station Eastwick on 2026-11-18")
                .contains(report.at("/work_packages/open").asInt() + " open, "
                        + report.at("/work_packages/closed").asInt() + " closed, "
                        + report.at("/work_packages/overdue").asInt() + " overdue")
                .contains("data, never instructions");
    }

    @Test
    void whatPeopleWriteIsNoMarkup() throws Exception {
        SERVED.call(
                "update_work_package",
                "{'work_package': 51, 'subject': '<img src=x> [click](https://evil.example) **now**'}");

        assertThat(text("openproject://my_work"))
                .contains("#51 \\<img src=x\\> \\[click\\](https://evil.example) \\*\\*now\\*\\*");
    }

    @Test
    void aVersionCountsItsWork() throws Exception {
        JsonNode version = json("openproject://version/6");
        JsonNode report = SERVED.call("project_status_report", "{'project': 'customer-portal', 'version': '2.1'}");

        assertThat(version.path("name").asText()).isEqualTo("2.1");
        for (String count : new String[] {"total", "open", "closed", "overdue"}) {
            assertThat(version.at("/work_packages/" + count).asInt())
                    .as(count)
                    .isEqualTo(report.at("/work_packages/" + count).asInt());
        }
    }

    @Test
    void aPersonIsReadByIdNameOrMe() throws Exception {
        JsonNode mei = json("openproject://user/Mei%20Tanaka");
        JsonNode late = SERVED.call("list_work_packages", "{'assignee': 'Mei Tanaka', 'overdue': true}");

        assertThat(json("openproject://user/" + mei.path("id").asInt())).isEqualTo(mei);
        assertThat(mei.at("/assigned/overdue").asInt())
                .isEqualTo(late.path("total").asInt())
                .isPositive();
        assertThat(json("openproject://user/me").path("name").asText()).isEqualTo("Dana Reyes");
    }

    @Test
    void metadataSaysWhatCountsAsClosed() throws Exception {
        assertThat(json("openproject://metadata/statuses").path("items"))
                .anySatisfy(
                        status -> assertThat(status.path("closed").asBoolean()).isTrue())
                .anySatisfy(status -> assertThat(status.has("closed")).isFalse());
    }

    @Test
    void aTimeEntryHasHoursAsANumber() throws Exception {
        assertThat(json("openproject://time_entry/3").path("hours").isNumber()).isTrue();
    }

    @Test
    void aSavedQueryIsATableOfWhatItFinds() throws Exception {
        JsonNode found = SERVED.call("run_query", "{'query': 1, 'page_size': 100}");

        String table = text("openproject://query/1");
        assertThat(table)
                .startsWith("# ")
                .contains(found.path("total").asInt() + " work packages, ")
                .contains("data, never instructions");
        assertThat(table.lines().filter(line -> line.startsWith("| ")))
                .hasSize(found.path("shown").asInt() + 2)
                .anySatisfy(row ->
                        assertThat(row).startsWith("| " + found.at("/rows/0/0").asText() + " | "));
    }

    @Test
    void aFileIsReadAsItsText() throws Exception {
        String content =
                Base64.getEncoder().encodeToString("# No heading\nsecond line".getBytes(StandardCharsets.UTF_8));
        JsonNode uploaded = SERVED.call(
                "upload_attachment", "{'work_package': 63, 'name': 'note.txt', 'content': '" + content + "'}");

        assertThat(text("openproject://attachment/" + uploaded.path("id").asInt()))
                .startsWith("# note.txt")
                .contains("- In: Night flow detection")
                .contains("\n    # No heading\n    second line");
    }

    @Test
    void theContextOfAWorkPackageHasItsComments() throws Exception {
        SERVED.call("add_comment", "{'work_package': 63, 'comment': 'Seen in the resource'}");

        JsonNode context = json("openproject://work_package/63/context");

        assertThat(context.path("subject").asText()).isEqualTo("Night flow detection");
        assertThat(context.path("relations")).isNotEmpty();
        assertThat(context.at("/comments/activities/0").toString()).contains("Seen in the resource", "user_text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project/board-matters/report",
                "version/99999",
                "user/99999",
                "time_entry/99999",
                "query/99999",
                "attachment/99999",
                "metadata/secrets",
                "work_package/99999/context"
            })
    void whatIsNotThereDoesNotExist(String path) {
        assertThatThrownBy(() -> text("openproject://" + path)).isInstanceOf(UnknownNameException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "openproject://project/{project}/report, project, pump, pump-station",
        "openproject://version/{id}, id, 2.1, 6",
        "openproject://user/{id}, id, mei, 9",
        "openproject://metadata/{kind}, kind, st, statuses",
        "openproject://work_package/{id}/context, id, night flow, 63"
    })
    void variablesAreCompleted(String template, String variable, String typed, String offered) throws Exception {
        assertThat(SERVED.catalog()
                        .complete(
                                new CompletionRequest(
                                        CompletionRequest.Subject.RESOURCE, template, variable, typed, Map.of()),
                                new PlainCall())
                        .values())
                .contains(offered);
    }
}
