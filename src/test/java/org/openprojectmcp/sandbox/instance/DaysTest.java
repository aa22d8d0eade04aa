package org.openprojectmcp.sandbox.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class DaysTest {

    @AutoClose
    private final TinyInstance instance = TinyInstance.with(
            "\"non_working_days\": [{\"id\": 1, \"name\": \"Harvest feast\", \"date\": \"2026-03-06\"}]");

    @Test
    void thisAndTheNextMonthAreListedUnlessAnIntervalIsAskedFor() {
        assertThat(instance.get(WRITER, "/api/v3/days").elements()).hasSize(31 + 30);
        assertThat(instance.get(
                                WRITER,
                                "/api/v3/days?filters=[{\"date\":{\"operator\":\"<>d\",\"values\":"
                                        + "[\"2026-03-02\",\"2026-03-08\"]}},{\"working\":{\"operator\":\"=\",\"values\":[\"t\"]}}]")
                        .elements()
                        .findValuesAsText("date"))
                .containsExactly("2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05");
    }

    @Test
    void theFeastsOfAnIntervalAreThoseWithinIt() {
        String feasts =
                "/api/v3/days/non_working?filters=[{\"date\":{\"operator\":\"<>d\",\"values\":[\"%s\",\"%s\"]}}]";

        assertThat(instance.get(WRITER, feasts.formatted("2026-03-01", "2026-03-31"))
                        .elements()
                        .findValuesAsText("name"))
                .containsExactly("Harvest feast");
        assertThat(instance.get(WRITER, feasts.formatted("2026-04-01", "2026-04-30"))
                        .elements())
                .isEmpty();
    }

    @Test
    void aDayOffNamesItsReason() {
        var friday = instance.get(WRITER, "/api/v3/days").elements().get(5);
        assertThat(friday.path("working").asBoolean()).isFalse();
        assertThat(friday.path("_links")
                        .path("nonWorkingReasons")
                        .get(0)
                        .path("title")
                        .asText())
                .isEqualTo("Harvest feast");
        var saturday = instance.get(WRITER, "/api/v3/days").elements().get(6);
        assertThat(saturday.path("_links")
                        .path("nonWorkingReasons")
                        .get(0)
                        .path("title")
                        .asText())
                .isEqualTo("Saturday");
    }

    @Test
    void theWeekAndTheFeastsAreReadOneByOne() {
        assertThat(instance.get(WRITER, "/api/v3/days/week").elements()).hasSize(7);
        assertThat(instance.get(WRITER, "/api/v3/days/week/7")
                        .json()
                        .path("working")
                        .asBoolean(true))
                .isFalse();
        assertThat(instance.get(WRITER, "/api/v3/days/week/8").status()).isEqualTo(404);
        assertThat(instance.get(WRITER, "/api/v3/days/non_working/2026-03-06").status())
                .isEqualTo(200);
        assertThat(instance.get(WRITER, "/api/v3/days/non_working/2026-03-07").status())
                .isEqualTo(404);
        assertThat(instance.get(WRITER, "/api/v3/days/2026-03-06").status()).isEqualTo(404);
    }
}
