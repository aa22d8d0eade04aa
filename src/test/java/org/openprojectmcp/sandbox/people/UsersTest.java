package org.openprojectmcp.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;
import static org.openprojectmcp.sandbox.SandboxApi.PRIYA;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class UsersTest {
    private static final String JO =
            """
            {"login": "jo", "email": "jo@veldhaven-water.example", "firstName": "Jo", "lastName": "Vos", "status": "active",
             "password": "a-long-password"}""";

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void administratorsMakeUsersWhoAreThenFoundByTheirLogin() {
        assertThat(api.post(DANA, "/users", JO).status()).isEqualTo(403);
        var made = api.post(ADMIN, "/users", JO);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().has("password")).isFalse();
        assertThat(api.get(ADMIN, "/users/jo").id()).isEqualTo(made.id());
    }

    @Test
    void loginAndMailAreTakenOnce() {
        api.post(ADMIN, "/users", JO);
        var again = api.post(ADMIN, "/users", JO);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body().path("_embedded").path("errors").findValuesAsText("message"))
                .containsExactly("Username has already been taken.", "Email has already been taken.");
    }

    @Test
    void whoIsInvitedNeedsAMailAddressOnly() {
        var invited = api.post(ADMIN, "/users", "{\"email\": \"kim@pipeworks.example\", \"status\": \"invited\"}");
        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.body().path("login").asText()).isEqualTo("kim@pipeworks.example");
        assertThat(invited.body().path("name").asText()).isEqualTo("kim @pipeworks.example");
        assertThat(api.post(ADMIN, "/users/" + invited.id() + "/lock", "{}").status())
                .isEqualTo(400);
    }

    @Test
    void everybodyChangesTheOwnNameAndNothingElse() {
        var priya = api.person("Priya Nair");
        assertThat(api.patch(PRIYA, "/users/me", "{\"firstName\": \"P.\"}")
                        .body()
                        .path("name")
                        .asText())
                .isEqualTo("P. Nair");
        assertThat(api.patch(PRIYA, "/users/" + priya, "{\"admin\": true}").status())
                .isEqualTo(422);
        assertThat(api.patch(PRIYA, "/users/" + priya, "{\"login\": \"boss\"}").status())
                .isEqualTo(403);
        assertThat(api.patch(DANA, "/users/" + priya, "{\"firstName\": \"X\"}").status())
                .isEqualTo(403);
        assertThat(api.get(ADMIN, "/users/" + priya).body().path("admin").asBoolean())
                .isFalse();
    }

    @Test
    void lockingIsRepeatableAndKeepsTheUserOut() {
        var priya = api.person("Priya Nair");
        assertThat(api.post(DANA, "/users/" + priya + "/lock", "{}").status()).isEqualTo(403);
        for (var time = 0; time < 2; time++) {
            assertThat(api.post(ADMIN, "/users/" + priya + "/lock", "{}")
                            .body()
                            .path("status")
                            .asText())
                    .isEqualTo("locked");
        }
        assertThat(api.get(PRIYA, "/users/me").status()).isEqualTo(401);
        assertThat(api.delete(ADMIN, "/users/" + priya + "/lock").status()).isEqualTo(200);
        assertThat(api.get(PRIYA, "/users/me").status()).isEqualTo(200);
    }

    @Test
    void nobodyIsDeletedWhereTheSettingsDoNotAllowIt() {
        var priya = api.person("Priya Nair");
        assertThat(api.delete(ADMIN, "/users/" + priya).status()).isEqualTo(403);
        assertThat(api.delete(PRIYA, "/users/" + priya).status()).isEqualTo(403);
        assertThat(api.delete(ADMIN, "/users/999").status()).isEqualTo(404);
    }

    @Test
    void aFormNamesFaultsAndNeverRepeatsThePassword() {
        var form = api.post(ADMIN, "/users/form", JO.replace("a-long-password", "short"));
        assertThat(form.body().path("_embedded").path("validationErrors").has("password"))
                .isTrue();
        assertThat(form.body().path("_embedded").path("payload").has("password"))
                .isFalse();
        assertThat(form.body().path("_links").has("commit")).isFalse();
        assertThat(api.post(ADMIN, "/users/form", JO).link("commit")).isEqualTo("/api/v3/users");
    }
}
