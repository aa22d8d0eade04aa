package org.openprojectmcp.sandbox.categories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ANNA;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;
import static org.openprojectmcp.sandbox.SandboxApi.SAMUEL;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class CategoriesTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void theCategoriesOfAProjectComeByName() {
        assertThat(api.get(DANA, "/projects/customer-portal/categories")
                        .elements()
                        .findValuesAsText("name"))
                .containsExactly("Accessibility", "Billing", "Reports", "Sign-in");
    }

    @Test
    void aCategoryNamesWhoGetsItsWork() {
        var hardware =
                api.get(ANNA, "/projects/meter-rollout/categories").elements().get(1);
        assertThat(hardware.path("_links").path("defaultAssignee").path("title").asText())
                .isEqualTo("Lars Östberg");
        assertThat(api.get(ANNA, "/categories/" + hardware.path("id").asInt()).status())
                .isEqualTo(200);
    }

    @Test
    void whoDoesNotSeeTheProjectFindsNone() {
        var id = api.get(DANA, "/projects/customer-portal/categories")
                .elements()
                .get(0)
                .path("id")
                .asInt();
        assertThat(api.get(SAMUEL, "/projects/customer-portal/categories").status())
                .isEqualTo(404);
        assertThat(api.get(SAMUEL, "/categories/" + id).status()).isEqualTo(404);
    }
}
