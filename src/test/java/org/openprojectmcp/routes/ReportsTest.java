package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy.Confirmation;

class ReportsTest {

    private static final ServedRoutes SERVED = new ServedRoutes();

    @AfterAll
    static void close() {
        SERVED.close();
    }

    @Test
    void theCountsOfAReportAreThoseOfTheLists() {
        JsonNode report = SERVED.call("project_status_report", "{'project': 'customer-portal'}");

        assertThat(report.at("/work_packages/open").asInt()).isEqualTo(total("'state': 'open'"));
        assertThat(report.at("/work_packages/closed").asInt()).isEqualTo(total("'state': 'closed'"));
        assertThat(report.at("/work_packages/total").asInt()).isEqualTo(total("'state': 'all'"));
        assertThat(report.at("/work_packages/overdue").asInt()).isEqualTo(total("'overdue': true"));
        assertThat(report.at("/work_packages/unassigned").asInt()).isEqualTo(total("'unassigned': true"));
    }

    private static int total(String filter) {
        return SERVED.call("list_work_packages", "{'project': 'customer-portal', " + filter + "}")
                .path("total")
                .asInt();
    }

    @Test
    void hoursBookedAreThoseOfTheTimeEntries() {
        JsonNode report = SERVED.call("project_status_report", "{'project': 'customer-portal'}");
        JsonNode entries = SERVED.call("list_time_entries", "{'project': 'customer-portal'}");

        assertThat(report.at("/hours/booked")).isEqualTo(entries.path("hours"));
        assertThat(report.at("/hours/estimated").isNumber()).isTrue();
    }

    @Test
    void aReportCanBeOfOneVersion() {
        JsonNode whole = SERVED.call("project_status_report", "{'project': 'customer-portal'}");
        JsonNode version = SERVED.call("project_status_report", "{'project': 'customer-portal', 'version': '2.1'}");

        assertThat(version.at("/work_packages/total").asInt())
                .isPositive()
                .isLessThan(whole.at("/work_packages/total").asInt());
    }

    @Test
    void aProjectsContextHasWhatOneNeedsToWorkInIt() {
        JsonNode context = SERVED.call("get_project_context", "{'project': 'customer-portal'}");

        assertThat(context.path("types")).isNotEmpty();
        assertThat(context.path("statuses"))
                .anySatisfy(
                        status -> assertThat(status.path("closed").asBoolean()).isTrue());
        assertThat(context.path("versions")).isNotEmpty();
        assertThat(context.at("/members/rows"))
                .hasSize(context.at("/members/total").asInt());
    }

    @Test
    void iKnowWhoIAmAndWhatIMayDo() {
        JsonNode me = SERVED.call("get_current_user", "{}");

        assertThat(me.path("login").asText()).isEqualTo("dana.reyes");
        assertThat(me.at("/projects/rows").toString()).contains("Project admin");
    }

    @Test
    void anAdministratorCreatesAProjectAndOthersAreToldWhatTheyLack() {
        try (ServedRoutes admin = new ServedRoutes("admin", Confirmation.OFF)) {
            JsonNode created = admin.call("create_project", "{'name': 'Reservoir east', 'parent': 'pump-station'}");

            assertThat(created.path("identifier").asText()).isEqualTo("reservoir-east");
            assertThat(created.path("parent").asText()).startsWith("Pump station");
        }
        assertThat(SERVED.failure("create_project", "{'name': 'Reservoir west'}"))
                .contains("add_project")
                .contains("can grant a role");
    }
}
