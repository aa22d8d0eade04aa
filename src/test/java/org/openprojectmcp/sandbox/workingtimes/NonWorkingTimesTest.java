package org.openprojectmcp.sandbox.workingtimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.ONLOOKER;
import static org.openprojectmcp.sandbox.TinyInstance.STRANGER;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.sandbox.TinyInstance;
import org.openprojectmcp.sandbox.profile.Profile;

/** The people and times of {@link WorkingHoursTest}. */
class NonWorkingTimesTest {
    private static final String TIMES = "/api/v3/users/2/non_working_times";

    @Test
    void aListHasTheTimesThatTouchAYear() {
        try (var instance = WorkingHoursTest.instance(Profile.V17_4)) {
            assertThat(starts(instance, "")).containsExactly("2025-12-29", "2026-03-09");
            assertThat(starts(instance, "?year=2025")).containsExactly("2025-12-29");
            assertThat(starts(instance, "?year=2027")).isEmpty();
            assertThat(instance.get(WRITER, TIMES + "?year=soon").status()).isEqualTo(400);
        }
    }

    private static Iterable<String> starts(TinyInstance instance, String query) {
        return instance.get(WRITER, TIMES + query).elements().findValuesAsText("startDate");
    }

    @Test
    void theTimesOfOthersAreNotThereWithoutTheRight() {
        try (var instance = WorkingHoursTest.instance(Profile.V17_4)) {
            assertThat(instance.get(ONLOOKER, TIMES + "/2").status()).isEqualTo(200);
            assertThat(instance.get(STRANGER, TIMES + "/2").status()).isEqualTo(404);
            assertThat(instance.get(WRITER, "/api/v3/users/3/non_working_times").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void anAbsenceIsEnteredMovedAndTakenBack() {
        try (var instance = WorkingHoursTest.instance(Profile.V17_4)) {
            var created = instance.call(
                    WRITER, "POST", TIMES, "{\"startDate\": \"2026-07-06\", \"endDate\": \"2026-07-17\"}");
            assertThat(created.status()).isEqualTo(201);
            var address = created.json().at("/_links/self/href").asText();
            var moved = instance.call(WRITER, "PATCH", address, "{\"endDate\": \"2026-07-10\"}");
            assertThat(moved.json().path("startDate").asText()).isEqualTo("2026-07-06");
            assertThat(moved.json().path("endDate").asText()).isEqualTo("2026-07-10");
            assertThat(instance.call(WRITER, "DELETE", address, "").status()).isEqualTo(204);
            assertThat(starts(instance, "")).doesNotContain("2026-07-06");
            assertThat(instance.call(STRANGER, "POST", "/api/v3/users/me/non_working_times", "{}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-06,            , endDate",
        "          , 2026-07-06 , startDate",
        "2026-07-06, 2026-07-03 , endDate",
        "2026-03-13, 2026-03-20 , startDate"
    })
    void whatMakesNoSenseIsRefused(@Nullable String start, @Nullable String end, String attribute) {
        try (var instance = WorkingHoursTest.instance(Profile.V17_4)) {
            var refused = instance.call(
                    ONLOOKER, "POST", TIMES, "{\"startDate\": " + date(start) + ", \"endDate\": " + date(end) + "}");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.attribute()).isEqualTo(attribute);
        }
    }

    private static String date(@Nullable String day) {
        return day == null ? "null" : "\"" + day + "\"";
    }
}
