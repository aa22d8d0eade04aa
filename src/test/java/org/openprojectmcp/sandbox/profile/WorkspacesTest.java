package org.openprojectmcp.sandbox.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprojectmcp.sandbox.SandboxApi;

class WorkspacesTest {
    private static final List<String> ADDRESSES = List.of(
            "/projects",
            "/projects/customer-portal",
            "/projects/customer-portal/types",
            "/projects/customer-portal/versions",
            "/projects/schema",
            "/projects/customer-portal/work_packages?pageSize=3",
            "/queries/default",
            "/versions");

    @Test
    void until17NothingIsAtWorkspacesAndNothingLinksThere() {
        try (var api = SandboxApi.demo(Profile.V16_6)) {
            assertThat(api.get(SandboxApi.ADMIN, "/workspaces/schema").status()).isEqualTo(404);
            assertThat(api.get(SandboxApi.ADMIN, "/workspaces/customer-portal/types")
                            .status())
                    .isEqualTo(404);
            for (var address : ADDRESSES) {
                var reply = api.get(SandboxApi.ADMIN, address);
                assertThat(reply.status()).as(address).isEqualTo(200);
                assertThat(reply.body().toString()).as(address).doesNotContainIgnoringCase("workspace");
            }
        }
    }

    @Test
    void until17LinksLeadToTheListsOfProjects() {
        try (var api = SandboxApi.demo(Profile.V16_6)) {
            var project = api.get(SandboxApi.ADMIN, "/projects/customer-portal");
            assertThat(project.link("types")).isEqualTo("/api/v3/projects/" + project.id() + "/types");
            assertThat(project.link("schema")).isEqualTo("/api/v3/projects/schema");
            assertThat(api.get(SandboxApi.ADMIN, project.link("versions").substring("/api/v3".length()))
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "V16_6")
    void from17BothAddressesAnswer(Profile profile) {
        try (var api = SandboxApi.demo(profile)) {
            var project = api.get(SandboxApi.ADMIN, "/projects/customer-portal");
            assertThat(project.link("types")).isEqualTo("/api/v3/workspaces/" + project.id() + "/types");
            assertThat(api.get(SandboxApi.ADMIN, "/workspaces/customer-portal/types")
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theContextOfACapabilityHasTheLetterOfItsTime(Profile profile) {
        try (var api = SandboxApi.demo(profile)) {
            var known = profile == Profile.V16_6 ? "p" : "w";
            var unknown = profile == Profile.V16_6 ? "w" : "p";
            assertThat(api.get(SandboxApi.DANA, "/capabilities?filters=" + context(known))
                            .elements())
                    .isNotEmpty();
            assertThat(api.get(SandboxApi.DANA, "/capabilities?filters=" + context(unknown))
                            .status())
                    .isEqualTo(400);
        }
    }

    private static String context(String letter) {
        return "%5B%7B%22context%22:%7B%22operator%22:%22=%22,%22values%22:%5B%22" + letter + "2%22%5D%7D%7D%5D";
    }
}
