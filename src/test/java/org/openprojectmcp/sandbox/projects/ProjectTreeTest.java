package org.openprojectmcp.sandbox.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

/** In which order the pages of projects are offered for boards. */
class ProjectTreeTest {
    private static void add(SandboxApi api, String name) {
        assertThat(api.post(ADMIN, "/projects", "{\"name\": \"%s\"}".formatted(name))
                        .status())
                .isEqualTo(201);
    }

    /** The identifiers of the new projects, in the order of their overviews. */
    private static List<String> offered(SandboxApi api) {
        return api
                .post(ADMIN, "/grids/form", "{}")
                .body()
                .path("_embedded")
                .path("schema")
                .path("scope")
                .path("_links")
                .path("allowedValues")
                .findValuesAsText("href")
                .stream()
                .filter(href -> href.matches("/projects/a{4}.*") && !href.endsWith("/boards"))
                .map(href -> href.substring("/projects/aaaa-".length()))
                .toList();
    }

    @Test
    void theNewestIsLastAndTheOthersStandByTheNamesTheyCameWith() {
        try (var api = SandboxApi.demo()) {
            add(api, "aaaa meadow");
            add(api, "aaaa brook");
            assertThat(offered(api)).containsExactly("meadow", "brook");
            add(api, "aaaa alder");
            assertThat(offered(api)).containsExactly("brook", "meadow", "alder");
            var renamed = api.patch(ADMIN, "/projects/aaaa-brook", "{\"name\": \"Willow\"}");
            assertThat(renamed.status()).isEqualTo(200);
            assertThat(offered(api)).containsExactly("brook", "meadow", "alder");
        }
    }
}
