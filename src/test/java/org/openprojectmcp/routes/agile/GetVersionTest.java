package org.openprojectmcp.routes.agile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class GetVersionTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void itsProgressIsCountedByStatusWithHoursAndPercent() {
        JsonNode version = SERVED.call("get_version", "{'version': '2.1', 'project': 'customer-portal'}");

        JsonNode work = version.path("work_packages");
        int open = SERVED.call("list_work_packages", "{'version': '2.1'}")
                .path("total")
                .asInt();
        assertThat(work.path("open").asInt()).isEqualTo(open);
        assertThat(work.path("total").asInt())
                .isEqualTo(open + work.path("closed").asInt());
        assertThat(work.path("percent_closed").asInt())
                .isEqualTo(
                        100 * work.path("closed").asInt() / work.path("total").asInt());
        assertThat(work.path("by_status"))
                .anySatisfy(
                        status -> assertThat(status.path("closed").asBoolean()).isTrue());
        assertThat(version.at("/hours/estimated").asDouble())
                .isGreaterThan(version.at("/hours/remaining").asDouble());
        assertThat(version.path("state").asText()).isEqualTo("open");
        assertThat(version.path("sharing").asText()).isEqualTo("none");
        assertThat(version.path("due").asText()).isEqualTo("2026-12-04");
    }

    @Test
    void overdueOnesComeOldestFirstAndAsManyAsAreWanted() {
        JsonNode version = SERVED.call("get_version", "{'version': 6, 'limit': 3}");

        int overdue = version.at("/work_packages/overdue").asInt();
        assertThat(overdue).isGreaterThan(3);
        assertThat(version.path("overdue_work_packages"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.path("due").asText()).isLessThan("2026-11-18"));
        assertThat(version.path("more").asText()).contains("limit");
        assertThat(SERVED.call("get_version", "{'version': 6, 'limit': 100}").path("overdue_work_packages"))
                .hasSize(overdue);
    }

    @Test
    void threeRequestsAreEnough() {
        SERVED.call("get_version", "{'version': 1}");
        SERVED.call("get_version", "{'version': 2}");

        assertThat(SERVED.upstream().passed()).hasSize(3);
    }

    @Test
    void anEmptyOneHasNoPercent() {
        JsonNode version = SERVED.call("get_version", "{'version': 'Wave 2'}");

        assertThat(version.at("/work_packages/total").asInt()).isZero();
        assertThat(version.path("work_packages").has("percent_closed")).isFalse();
        assertThat(version.has("overdue_work_packages")).isFalse();
    }

    @Test
    void anUnknownOneIsAnsweredWithThoseThereAre() {
        assertThat(SERVED.failure("get_version", "{'version': '9.9', 'project': 'customer-portal'}"))
                .contains("2.1", "2.2");
        assertThat(SERVED.failure("get_version", "{'version': 4711}")).contains("Version 4711", "not visible");
    }
}
