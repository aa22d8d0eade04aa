package org.openprojectmcp.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class PlaceholdersTest {
    private static final String ROOT = "root";
    private static final String HIRED = "/api/v3/placeholder_users/9";

    @AutoClose
    private final TinyInstance instance = TinyInstance.with(
            """
            "other_principals": [{"id": 8, "type": "DeletedUser", "name": "Deleted user"},
              {"id": 9, "type": "PlaceholderUser", "name": "To be hired"},
              {"id": 10, "type": "PlaceholderUser", "name": "Second driver"}]
            """);

    @Test
    void administratorsSeeThemAllAndOthersThoseOfTheirProjects() {
        assertThat(instance.get(ROOT, "/api/v3/placeholder_users").elements()).hasSize(2);
        assertThat(instance.get(WRITER, "/api/v3/placeholder_users").elements()).isEmpty();
        assertThat(instance.get(WRITER, HIRED).status()).isEqualTo(404);
        assertThat(instance.get(ROOT, "/api/v3/placeholder_users/1").status()).isEqualTo(404);
    }

    @Test
    void theCommunityEditionMakesNoNewOnes() {
        var refused = instance.call(ROOT, "POST", "/api/v3/placeholder_users", "{\"name\": \"Third\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(instance.call(WRITER, "POST", "/api/v3/placeholder_users", "{\"name\": \"Third\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void thoseThereAreCanBeRenamed() {
        assertThat(rename("Electrician").json().path("name").asText()).isEqualTo("Electrician");
        assertThat(rename("second driver").json().path("message").asText()).isEqualTo("Name has already been taken.");
        assertThat(rename("").json().path("message").asText()).isEqualTo("Name can't be blank.");
    }

    @Test
    void thoseThereAreCanBeDeleted() {
        assertThat(instance.call(ROOT, "DELETE", HIRED, "").status()).isEqualTo(202);
        assertThat(instance.get(ROOT, HIRED).status()).isEqualTo(404);
    }

    private TinyInstance.Reply rename(String name) {
        return instance.call(ROOT, "PATCH", HIRED, "{\"name\": \"" + name + "\"}");
    }
}
