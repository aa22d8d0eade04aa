package org.openprojectmcp.sandbox.workingtimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.ONLOOKER;
import static org.openprojectmcp.sandbox.TinyInstance.STRANGER;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprojectmcp.sandbox.TinyInstance;
import org.openprojectmcp.sandbox.profile.Profile;

/** It is 4 March 2026. The onlooker manages everybody's times, the writer their own. */
class WorkingHoursTest {
    static final String STATE = TinyInstance.STATE
            .replace(
                    "\"roles\": [\n",
                    """
                    "roles": [
                      {"id": 8, "name": "Own times", "type": "GlobalRole", "permissions": ["manage_own_working_times"]},
                      {"id": 9, "name": "All times", "type": "GlobalRole", "permissions": ["manage_working_times"]},
                    """)
            .replace(
                    "\"projects\": [",
                    """
                    "working_hours": [
                      {"id": 1, "user": "Wanda Writer", "valid_from": "2025-01-01", "hours": [8, 8, 8, 8, 8, 0, 0]},
                      {"id": 2, "user": "Wanda Writer", "valid_from": "2026-03-01", "hours": [6, 6.5, 0, 0, 0, 0, 0],
                       "availability_factor": 80},
                      {"id": 3, "user": "Wanda Writer", "valid_from": "2026-04-01", "hours": [7, 7, 7, 7, 7, 0, 0]},
                      {"id": 4, "user": "Olaf Onlooker", "valid_from": "2026-01-01", "hours": [4, 4, 4, 4, 4, 0, 0]}],
                    "non_working_times": [
                      {"id": 1, "user": "Wanda Writer", "start_date": "2025-12-29", "end_date": "2026-01-02"},
                      {"id": 2, "user": "Wanda Writer", "start_date": "2026-03-09", "end_date": "2026-03-13"}],
                    "projects": [""");
    private static final String HOURS = "/api/v3/users/2/working_hours";

    /** The sandbox of a version in which the two have their roles. */
    static TinyInstance instance(Profile profile) {
        var instance = new TinyInstance(profile, STATE);
        instance.call("root", "POST", "/api/v3/memberships", membership(2, 8));
        instance.call("root", "POST", "/api/v3/memberships", membership(3, 9));
        return instance;
    }

    private static String membership(int user, int role) {
        return "{\"_links\": {\"principal\": {\"href\": \"/api/v3/users/" + user
                + "\"}, \"roles\": [{\"href\": \"/api/v3/roles/" + role + "\"}]}}";
    }

    @ParameterizedTest
    @EnumSource(names = {"V17_4", "V17_9"})
    void theNewestComeFirstForOneselfAndForWhoManagesAll(Profile profile) {
        try (var instance = instance(profile)) {
            for (var address : new String[] {WRITER + " /api/v3/users/me/working_hours", ONLOOKER + " " + HOURS}) {
                var call = address.split(" ");
                var hours = instance.get(call[0], call[1]);
                assertThat(hours.elements().findValuesAsText("validFrom"))
                        .containsExactly("2026-04-01", "2026-03-01", "2025-01-01");
                assertThat(hours.json().at("/_embedded/elements/1/tuesdayHours").asDouble())
                        .isEqualTo(6.5);
                assertThat(hours.json()
                                .at("/_embedded/elements/1/availabilityFactor")
                                .asInt())
                        .isEqualTo(80);
            }
            assertThat(instance.get("root", HOURS + "/3")
                            .json()
                            .at("/_links/user/title")
                            .asText())
                    .isEqualTo("Wanda Writer");
        }
    }

    @Test
    void theTimesOfOthersAreNotThereWithoutTheRight() {
        try (var instance = instance(Profile.V17_4)) {
            assertThat(instance.get(WRITER, "/api/v3/users/3/working_hours").status())
                    .isEqualTo(404);
            assertThat(instance.get(STRANGER, HOURS).status()).isEqualTo(404);
            assertThat(instance.get(STRANGER, "/api/v3/users/me/working_hours").elements())
                    .isEmpty();
            assertThat(instance.get(ONLOOKER, "/api/v3/users/4/working_hours").status())
                    .as("whom one does not see")
                    .isEqualTo(404);
            assertThat(instance.get("root", HOURS + "/4").status())
                    .as("those of somebody else")
                    .isEqualTo(404);
        }
    }

    @Test
    void oneChangesOnesOwnOnlyWithTheRight() {
        try (var instance = instance(Profile.V17_4)) {
            var body = "{\"validFrom\": \"2026-05-01\", \"mondayHours\": 7.25}";
            var created = instance.call(WRITER, "POST", "/api/v3/users/me/working_hours", body);
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.json().path("mondayHours").asDouble()).isEqualTo(7.25);
            var address = created.json().at("/_links/self/href").asText();
            assertThat(instance.call(WRITER, "PATCH", address, "{\"mondayHours\": 5}")
                            .json()
                            .path("mondayHours")
                            .asDouble())
                    .isEqualTo(5);
            assertThat(instance.call(WRITER, "DELETE", address, "").status()).isEqualTo(204);
            assertThat(instance.get(WRITER, address).status()).isEqualTo(404);

            assertThat(instance.call(STRANGER, "POST", "/api/v3/users/me/working_hours", body)
                            .status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST  | /api/v3/users/2/working_hours   | {'mondayHours': 8}                            | validFrom",
                "POST  | /api/v3/users/2/working_hours   | {'validFrom': '2026-04-01', 'mondayHours': 8} | validFrom",
                "POST  | /api/v3/users/2/working_hours   | {'validFrom': '2026-06-01'}                   | days",
                "PATCH | /api/v3/users/2/working_hours/3 | {'fridayHours': 24.5}                         | fridayHours",
                "PATCH | /api/v3/users/2/working_hours/3 | {'availabilityFactor': 101}                   | availabilityFactor",
                "PATCH | /api/v3/users/2/working_hours/2 | {'fridayHours': 8}                            | base"
            })
    void whatMakesNoSenseIsRefused(String method, String path, String body, String attribute) {
        try (var instance = instance(Profile.V17_4)) {
            var refused = instance.call(ONLOOKER, method, path, body.replace('\'', '"'));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.attribute()).isEqualTo(attribute);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V16_6", "V17_1"})
    void before173ThereAreNone(Profile profile) {
        try (var instance = instance(profile)) {
            assertThat(instance.get("root", HOURS).status()).isEqualTo(404);
            assertThat(instance.get("root", "/api/v3/users/me/non_working_times")
                            .status())
                    .isEqualTo(404);
        }
    }
}
