package org.openprojectmcp.routes.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

class EarnedValueTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes("admin", Settings.Confirm.OFF);

    private long create(String more) {
        return served.call(
                        "create_work_package",
                        "{'project': 'board-matters', 'type': 'Task', 'subject': 'Of value', 'version': 'Gauge'" + more
                                + "}")
                .path("id")
                .asLong();
    }

    /** Today is 2026-11-18, a Wednesday: ten hours done late, eight half way, four not begun, six without dates. */
    @Test
    void plannedEarnedAndActualHoursFollowFromEstimatesDatesAndBookings() {
        served.call("create_version", "{'project': 'board-matters', 'name': 'Gauge'}");
        long done = create(", 'estimated': 10, 'start': '2026-11-09', 'due': '2026-11-13'");
        long half = create(", 'estimated': 8, 'start': '2026-11-17', 'due': '2026-11-20'");
        create(", 'estimated': 4, 'start': '2026-11-23', 'due': '2026-11-24'");
        create(", 'estimated': 6");
        create("");
        served.call("update_work_package", "{'work_package': " + done + ", 'done': 80}");
        served.call("update_work_package", "{'work_package': " + half + ", 'done': 50}");
        served.call("log_time", "{'work_package': " + done + ", 'hours': 9, 'date': '2026-11-12'}");
        served.call("log_time", "{'work_package': " + half + ", 'hours': 6, 'date': '2026-11-17'}");

        JsonNode value = served.call("earned_value", "{'version': 'Gauge'}");

        assertThat(value.path("budget").asDouble()).isEqualTo(28);
        assertThat(value.path("planned").asDouble()).isEqualTo(10 + 8 * 2 / 4.0);
        assertThat(value.path("earned").asDouble()).isEqualTo(8 + 4);
        assertThat(value.path("actual").asDouble()).isEqualTo(15);
        assertThat(value.path("spi").asDouble()).isEqualTo(0.86);
        assertThat(value.path("cpi").asDouble()).isEqualTo(0.8);
        assertThat(value.path("estimate_at_completion").asDouble()).isEqualTo(35);
        assertThat(value.path("reading").asText()).isEqualTo("behind schedule; more hours spent than earned");
        assertThat(value.path("left_out").toString())
                .contains("1 work packages without estimate", "6 h of 2 work packages without due date");
        assertThat(served.upstream().passed()).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void aProjectCountsWithItsSubprojects() {
        JsonNode portal = served.call("earned_value", "{'project': 'customer-portal'}");

        assertThat(portal.path("budget").asDouble()).isPositive();
        assertThat(portal.path("actual").asDouble())
                .isGreaterThan(served.call("list_time_entries", "{'project': 'portal-app'}")
                        .path("hours")
                        .asDouble());
        assertThat(portal.path("formulas").path("spi").asText()).isEqualTo("earned / planned");
    }

    @Test
    void withoutHoursThereIsNoIndexRatherThanAWrongOne() {
        served.call("create_version", "{'project': 'board-matters', 'name': 'Gauge'}");
        create(", 'estimated': 4, 'due': '2027-01-29'");

        JsonNode value = served.call("earned_value", "{'version': 'Gauge'}");

        assertThat(value.has("spi")).isFalse();
        assertThat(value.has("cpi")).isFalse();
        assertThat(value.path("reading").asText()).isEqualTo("nothing was planned up to today; no hours are booked");
    }

    @Test
    void oneOfBothMustBeNamed() {
        assertThat(served.failure("earned_value", "{}")).contains("project", "version");
    }
}
