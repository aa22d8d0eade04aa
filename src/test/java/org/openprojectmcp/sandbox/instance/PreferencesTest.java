package org.openprojectmcp.sandbox.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;
import static org.openprojectmcp.sandbox.SandboxApi.ANNA;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class PreferencesTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void theOwnPreferencesAreChangedAndUnknownNamesLeftOut() {
        var changed = api.patch(
                DANA,
                "/users/me/preferences",
                "{\"timeZone\": \"Europe/Berlin\", \"dailyReminders\": {\"enabled\": false}, \"colour\": \"red\"}");
        assertThat(changed.body().path("timeZone").asText()).isEqualTo("Europe/Berlin");
        var read = api.get(DANA, "/users/me/preferences").body();
        assertThat(read.at("/dailyReminders/enabled").asBoolean(true)).isFalse();
        assertThat(read.at("/dailyReminders/times/0").asText()).isEqualTo("08:00");
        assertThat(read.has("colour")).isFalse();
    }

    @Test
    void aTimeZoneThatDoesNotExistIsRefused() {
        var refused = api.patch(DANA, "/users/me/preferences", "{\"timeZone\": \"Moon/Base\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.attribute()).isEqualTo("timeZone");
    }

    @Test
    void thoseOfOthersAreForAdministrators() {
        var path = "/users/" + api.get(DANA, "/users/me").id() + "/preferences";
        assertThat(api.patch(ANNA, path, "{\"autoHidePopups\": false}").status())
                .isEqualTo(403);
        assertThat(api.patch(ADMIN, path, "{\"autoHidePopups\": false}").status())
                .isEqualTo(200);
    }

    @Test
    void theOldAddressPointsToTheNewOne() {
        var moved = api.patch(DANA, "/my_preferences", "{}");
        assertThat(moved.status()).isEqualTo(308);
        assertThat(moved.response().headers().firstValue("location")).contains("/api/v3/users/me/preferences");
    }
}
