package org.openprojectmcp.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;
import static org.openprojectmcp.sandbox.SandboxApi.ANNA;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class PeopleVisibilityTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void personalDataIsShownToThePersonOnly() {
        var anna = "/users/" + api.person("Anna Krüger");
        assertThat(api.get(ANNA, anna).body().path("email").asText()).contains("@");
        assertThat(api.get(DANA, anna).body().has("email")).isFalse();
    }

    @Test
    void principalsAreThoseOneSharesAProjectWith() {
        assertThat(api.get(DANA, "/principals?pageSize=-1").elements().findValuesAsText("name"))
                .contains("Anna Krüger", "Anne Krügel", "Field crew")
                .doesNotContain("Ines Vermeer");
    }

    @Test
    void theListOfUsersIsForAdministrators() {
        assertThat(api.get(DANA, "/users").status()).isEqualTo(403);
        assertThat(api.get(ADMIN, "/users").status()).isEqualTo(200);
    }

    @Test
    void aLockedUserCannotLogIn() {
        assertThat(api.post(ADMIN, "/users/" + api.person("Anne Krügel") + "/lock", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("anne.kruegel", "/users/me").status()).isEqualTo(401);
    }

    @Test
    void lockedPeopleAreNotAssignable() {
        var names = api.get(DANA, "/projects/customer-portal/available_assignees")
                .elements()
                .findValuesAsText("name");
        assertThat(names).contains("Mei Tanaka").doesNotContain("Greta Holm", "Anna Krüger");
    }

    @Test
    void whoMayOnlyReadTheProjectSeesNobodyAssignable() {
        assertThat(api.get("priya.nair", "/projects/meter-rollout/available_assignees")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void typingAheadFindsBothOfASimilarName() {
        var filters =
                "%5B%7B%22typeahead%22%3A%7B%22operator%22%3A%22**%22%2C%22values%22%3A%5B%22kr%C3%BCg%22%5D%7D%7D%5D";
        assertThat(api.get(DANA, "/principals?filters=" + filters).elements().findValuesAsText("name"))
                .containsExactlyInAnyOrder("Anna Krüger", "Anne Krügel");
    }
}
