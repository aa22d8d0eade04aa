package org.openprojectmcp.routes.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class DataQualityAuditTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes();

    @Test
    void itsCountsAreThoseOfTheLists() {
        JsonNode audit = served.call("data_quality_audit", "{'project': 'customer-portal'}");

        assertThat(total(audit, "no assignee"))
                .isEqualTo(count("{'project': 'customer-portal', 'unassigned': true, 'page_size': 1}"));
        assertThat(total(audit, "no due date"))
                .isEqualTo(count("{'project': 'customer-portal', 'no_due_date': true, 'page_size': 1}"));
        assertThat(total(audit, "overdue"))
                .isEqualTo(count("{'project': 'customer-portal', 'overdue': true, 'page_size': 1}"));
        assertThat(total(audit, "no estimate")).isPositive();
        assertThat(audit.path("open").asInt()).isEqualTo(count("{'project': 'customer-portal', 'page_size': 1}"));
        assertThat(audit.path("findings"))
                .allSatisfy(finding -> assertThat(finding.path("rows").size()).isBetween(1, 5));
    }

    @Test
    void anOpenOneBelowAClosedOneIsFound() {
        assertThat(total(
                        served.call("data_quality_audit", "{'project': 'customer-portal'}"),
                        "open below a closed parent"))
                .isZero();
        int parent = served.call("create_work_package", "{'project': 'customer-portal', 'subject': 'Done'}")
                .path("id")
                .asInt();
        served.call(
                "create_work_package",
                "{'project': 'customer-portal', 'subject': 'Not done', 'parent': " + parent + "}");
        served.call("update_work_package", "{'work_package': " + parent + ", 'status': 'Closed'}");

        JsonNode audit = served.call("data_quality_audit", "{'project': 'customer-portal'}");

        assertThat(total(audit, "open below a closed parent")).isEqualTo(1);
    }

    @Test
    void aDateThatContradictsARelationIsFound() {
        served.call(
                "create_relation",
                "{'work_package': 'Text message gateway', 'is': 'requires', 'other': 'Collect SEPA mandates'}");

        JsonNode audit = served.call("data_quality_audit", "{'project': 'customer-portal'}");

        assertThat(total(audit, "dates contradict a relation")).isEqualTo(1);
    }

    @Test
    void howLongIsTooLongTheCallerSays() {
        JsonNode audit = served.call("data_quality_audit", "{'project': 'customer-portal', 'stale_days': 1}");

        assertThat(total(audit, "untouched for 1 days"))
                .isGreaterThan(total(
                        served.call("data_quality_audit", "{'project': 'customer-portal'}"), "untouched for 30 days"));
    }

    private int count(String arguments) {
        return served.call("list_work_packages", arguments).path("total").asInt();
    }

    private static int total(JsonNode audit, String what) {
        for (JsonNode finding : audit.path("findings")) {
            if (finding.path("what").asText().equals(what)) {
                return finding.path("total").asInt();
            }
        }
        return 0;
    }
}
