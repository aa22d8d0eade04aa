package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ReportsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

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
        assertThat(context.path("members")).isNotEmpty();
    }
}
