package org.openprojectmcp.sandbox.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprojectmcp.sandbox.SandboxApi;

class VersionTest {

    @ParameterizedTest
    @EnumSource
    void administratorsAreToldTheVersionThatTheSandboxAnswersAs(Profile profile) {
        try (var api = SandboxApi.demo(profile)) {
            assertThat(api.get(SandboxApi.ADMIN, "/").body().path("coreVersion").asText())
                    .startsWith(profile.label() + ".");
            assertThat(api.get(SandboxApi.DANA, "/").body().has("coreVersion")).isFalse();
        }
    }
}
