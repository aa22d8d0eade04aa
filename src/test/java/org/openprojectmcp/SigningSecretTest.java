package org.openprojectmcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.config.SettingsReader;

/** What sessions are signed with when {@code MCP_SECRET} does not say. */
class SigningSecretTest {

    private static final String URL = "https://op.example";

    @Test
    void theSettingWins() {
        String secret = "0123456789abcdef0123456789abcdef";

        assertThat(secret(Map.of("MCP_SECRET", secret, "OPENPROJECT_URL", URL, "OPENPROJECT_API_KEY", "k")))
                .isEqualTo(new Secret(secret));
    }

    @Test
    void itIsTheSameAtEveryStartWithTheSameKeyAndToken() {
        Map<String, String> settings =
                Map.of("OPENPROJECT_URL", URL, "OPENPROJECT_API_KEY", "k", "MCP_ACCESS_TOKEN", "t");

        assertThat(secret(settings)).isNotNull().isEqualTo(secret(settings));
    }

    @Test
    void itIsAnotherWithAnotherKeyOrToken() {
        @Nullable Secret first = secret(Map.of("OPENPROJECT_URL", URL, "OPENPROJECT_API_KEY", "k"));

        assertThat(secret(Map.of("OPENPROJECT_URL", URL, "OPENPROJECT_API_KEY", "other")))
                .isNotEqualTo(first);
        assertThat(secret(Map.of("OPENPROJECT_URL", URL, "OPENPROJECT_API_KEY", "k", "MCP_ACCESS_TOKEN", "t")))
                .isNotEqualTo(first);
    }

    @Test
    void whereCallersBringTheirKeysItIsMadeUpAtEachStart() {
        assertThat(secret(Map.of("OPENPROJECT_URL", URL, "MCP_AUTH", "per-user")))
                .isNull();
    }

    @Test
    void theSandboxHasOneThatSurvivesARestart() {
        assertThat(secret(Map.of())).isNotNull().isEqualTo(secret(Map.of()));
    }

    private static @Nullable Secret secret(Map<String, String> environment) {
        return Options.mcp(SettingsReader.read(environment, List.of(), Path.of(".")))
                .secret();
    }
}
