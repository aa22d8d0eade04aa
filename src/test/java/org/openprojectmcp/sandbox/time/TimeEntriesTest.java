package org.openprojectmcp.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ANNA;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;
import static org.openprojectmcp.sandbox.SandboxApi.PRIYA;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class TimeEntriesTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void aTimeEntryNeedsAWorkPackage() {
        var refused = api.post(
                DANA,
                "/time_entries",
                "{\"spentOn\": \"2026-03-02\", \"hours\": \"PT1H\", \"_links\": {\"project\": {\"href\": \"/api/v3/projects/customer-portal\"}}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.message()).isEqualTo("Logged for can\u0027t be blank.");
    }

    @Test
    void hoursAddUpOnTheWorkPackage() {
        var task = api.task(DANA, "customer-portal", "");
        assertThat(api.post(DANA, "/time_entries", entry(task, "PT1H30M", "")).status())
                .isEqualTo(201);
        assertThat(api.post(DANA, "/time_entries", entry(task, "P1D", "")).status())
                .isEqualTo(201);
        assertThat(api.get(DANA, "/work_packages/" + task)
                        .body()
                        .path("spentTime")
                        .asText())
                .isEqualTo("P1DT1H30M");
    }

    @Test
    void nobodyLogsForOthersWithoutThePermission() {
        var task = api.task(ANNA, "pump-station", "");
        var other = ", \"user\": {\"href\": \"/api/v3/users/" + api.person("Samuel Osei") + "\"}";
        assertThat(api.post(ANNA, "/time_entries", entry(task, "PT1H", other)).status())
                .isEqualTo(403);
        var own = ", \"user\": {\"href\": \"/api/v3/users/" + api.person("Anna Krüger") + "\"}";
        var refused = api.post(ANNA, "/time_entries", entry(task, "PT1H", own));
        assertThat(refused.body().path("errorIdentifier").asText()).endsWith("PropertyIsReadOnly");
    }

    @Test
    void aProjectAdministratorLogsForOthers() {
        var task = api.task(DANA, "customer-portal", "");
        var other = ", \"user\": {\"href\": \"/api/v3/users/" + api.person("Mei Tanaka") + "\"}";
        var logged = api.post(DANA, "/time_entries", entry(task, "PT1H", other));
        assertThat(logged.body().path("_links").path("user").path("title").asText())
                .isEqualTo("Mei Tanaka");
    }

    @Test
    void noHoursAreRefused() {
        var task = api.task(DANA, "customer-portal", "");
        assertThat(api.post(DANA, "/time_entries", entry(task, "PT0S", "")).attribute())
                .isEqualTo("hours");
        assertThat(api.post(DANA, "/time_entries", entry(task, "90 minutes", ""))
                        .message())
                .contains("ISO 8601 duration");
    }

    @Test
    void anotherPersonsEntryIsNotChanged() {
        var task = api.task(DANA, "pump-station", "");
        var logged = api.post(DANA, "/time_entries", entry(task, "PT1H", ""));
        assertThat(api.patch(ANNA, "/time_entries/" + logged.id(), "{\"hours\": \"PT9H\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.patch(PRIYA, "/time_entries/" + logged.id(), "{\"hours\": \"PT9H\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRunningClockIsHiddenUnlessAskedFor() {
        var task = api.task(DANA, "customer-portal", "");
        var before = api.get(DANA, "/time_entries").body().path("total").asInt();
        var running = entry(task, "PT1H", "").replace("\"PT1H\"", "null, \"ongoing\": true");
        assertThat(api.post(DANA, "/time_entries", running).status()).isEqualTo(201);
        assertThat(api.get(DANA, "/time_entries").body().path("total").asInt()).isEqualTo(before);
        var filters = "%5B%7B%22ongoing%22%3A%7B%22operator%22%3A%22%3D%22%2C%22values%22%3A%5B%22t%22%5D%7D%7D%5D";
        assertThat(api.get(DANA, "/time_entries?filters=" + filters).elements()).hasSize(1);
        assertThat(api.post(DANA, "/time_entries", running).status()).isEqualTo(422);
    }

    private static String entry(int task, String hours, String more) {
        return "{\"spentOn\": \"2026-03-02\", \"hours\": \"%s\", \"_links\": {\"entity\": {\"href\": \"/api/v3/work_packages/%d\"}%s}}"
                .formatted(hours, task, more);
    }
}
