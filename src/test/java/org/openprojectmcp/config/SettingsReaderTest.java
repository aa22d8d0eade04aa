package org.openprojectmcp.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    @TempDir
    Path home;

    @BeforeEach
    void aHomeWithRoutes() throws Exception {
        Files.createDirectory(home.resolve("routes"));
    }

    @Test
    void withoutAnySettingTheServerListensOnLoopbackAndUsesTheSandbox() {
        Settings settings = read(Map.of());

        assertThat(settings.sandbox()).isTrue();
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(39127);
        assertThat(settings.statusPort()).isEqualTo(39128);
        assertThat(settings.reply()).isEqualTo(Settings.Reply.AUTO);
        assertThat(settings.confirm()).isEqualTo(Settings.Confirm.DESTRUCTIVE);
        assertThat(settings.auth()).isEqualTo(Settings.Auth.SHARED);
        assertThat(settings.logLevel()).isEqualTo(Settings.LogLevel.INFO);
        assertThat(settings.tools())
                .isEqualTo(new Settings.Tools(Set.of("default"), Set.of(), Set.of(), false, List.of()));
        assertThat(settings.accessToken()).isEmpty();
        assertThat(settings.secret()).isEmpty();
        assertThat(settings.reachableForOthers()).isFalse();
    }

    @Test
    void everyVariableReachesItsSetting() throws Exception {
        Path ca = Files.createFile(home.resolve("ca.pem"));
        Settings settings = read(Map.ofEntries(
                Map.entry("OPENPROJECT_URL", "https://op.example/openproject/"),
                Map.entry("OPENPROJECT_API_KEY", "k3y"),
                Map.entry("OPENPROJECT_HOST_HEADER", "op.example:8443"),
                Map.entry("OPENPROJECT_CA_FILE", ca.toString()),
                Map.entry("MCP_HOST", "0.0.0.0"),
                Map.entry("MCP_PORT", "1234"),
                Map.entry("MCP_STATUS_PORT", "1235"),
                Map.entry("MCP_ROUTES", home.resolve("routes").toString()),
                Map.entry("MCP_LOG_LEVEL", "debug"),
                Map.entry("MCP_REPLY", "json"),
                Map.entry("MCP_CONFIRM", "all"),
                Map.entry("MCP_AUTH", "shared"),
                Map.entry("MCP_TOOLSETS", "default, time"),
                Map.entry("MCP_TOOLS", "create_project,,delete_relation"),
                Map.entry("MCP_EXCLUDE_TOOLS", "log_time"),
                Map.entry("MCP_READ_ONLY", "TRUE"),
                Map.entry("MCP_API_GET", "/statuses, /queries/**"),
                Map.entry("MCP_ACCESS_TOKEN", "t0ken"),
                Map.entry("MCP_SECRET", "s".repeat(32))));

        assertThat(settings.openProjectUrl()).hasToString("Optional[https://op.example/openproject]");
        assertThat(settings.apiKey()).contains(new Secret("k3y"));
        assertThat(settings.hostHeader()).contains("op.example:8443");
        assertThat(settings.caFile()).contains(ca);
        assertThat(settings.reachableForOthers()).isTrue();
        assertThat(settings.port()).isEqualTo(1234);
        assertThat(settings.statusPort()).isEqualTo(1235);
        assertThat(settings.routes()).isEqualTo(home.resolve("routes"));
        assertThat(settings.logLevel()).isEqualTo(Settings.LogLevel.DEBUG);
        assertThat(settings.reply()).isEqualTo(Settings.Reply.JSON);
        assertThat(settings.confirm()).isEqualTo(Settings.Confirm.ALL);
        assertThat(settings.auth()).isEqualTo(Settings.Auth.SHARED);
        assertThat(settings.tools())
                .isEqualTo(new Settings.Tools(
                        Set.of("default", "time"),
                        Set.of("api_get", "create_project", "delete_relation"),
                        Set.of("log_time"),
                        true,
                        List.of("/queries/**", "/statuses")));
        assertThat(settings.accessToken()).contains(new Secret("t0ken"));
        assertThat(settings.secret()).contains(new Secret("s".repeat(32)));
    }

    @ParameterizedTest
    @EnumSource
    void everySettingIsAlsoAFlagThatWinsOverItsVariable(Setting setting) throws Exception {
        String good = goodValue(setting);
        Map<String, String> environment =
                switch (setting) {
                    case OPENPROJECT_URL -> Map.of("OPENPROJECT_API_KEY", "k");
                    case OPENPROJECT_SANDBOX_WEBHOOK_SECRET ->
                        Map.of("OPENPROJECT_SANDBOX_WEBHOOK_URL", "http://127.0.0.1:9/");
                    default -> Map.of();
                };

        Settings byFlag = read(environment, setting.flag(), good);
        Settings byFlagWithEquals = read(environment, setting.flag() + "=" + good);

        assertThat(byFlag)
                .isEqualTo(byFlagWithEquals)
                .isNotEqualTo(read(setting == Setting.OPENPROJECT_URL ? Map.of() : environment));
    }

    @ParameterizedTest
    @CsvSource({
        "MCP_PORT, 0, a port from 1 to 65535",
        "MCP_PORT, 65536, a port from 1 to 65535",
        "MCP_STATUS_PORT, http, a port from 1 to 65535",
        "MCP_REPLY, xml, 'one of auto, json'",
        "MCP_CONFIRM, never, 'one of off, destructive, all'",
        "MCP_AUTH, oauth2, 'one of shared, per-user'",
        "MCP_READ_ONLY, yes, true or false",
        "MCP_API_GET, /../admin, 'paths below /api/v3'",
        "MCP_TOOLS, api_get, MCP_API_GET",
        "MCP_LOG_LEVEL, LOUD, 'one of ERROR, WARN, INFO, DEBUG, TRACE'",
        "OPENPROJECT_CA_FILE, /no/such.pem, a PEM file that this process can read",
        "MCP_ROUTES, /no/such/folder, a folder of route files",
        "OPENPROJECT_HOST_HEADER, 'a b', 'a host name, with a port if it has one'"
    })
    void aValueThatCannotBeUsedIsRefusedWithTheVariableTheValueAndWhatIsAllowed(
            String variable, String value, String allowed) {
        assertThatThrownBy(() -> read(Map.of(variable, value)))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(variable)
                .hasMessageContaining(value)
                .hasMessageContaining(allowed)
                .message()
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://op.example",
        "op.example",
        "https://user:pa55@op.example",
        "https://op.example/?key=pa55",
        "'https://a b'"
    })
    void anAddressThatIsNoneIsRefusedWithoutBeingRepeatedSinceItMayHoldAPassword(String address) {
        assertThatThrownBy(() -> read(Map.of("OPENPROJECT_URL", address, "OPENPROJECT_API_KEY", "k")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("OPENPROJECT_URL")
                .message()
                .doesNotContain("pa55");
    }

    @Test
    void anAddressWithoutAKeyIsRefusedInSharedMode() {
        assertThatThrownBy(() -> read(Map.of("OPENPROJECT_URL", "https://op.example")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("OPENPROJECT_API_KEY");
        assertThat(read(Map.of("OPENPROJECT_URL", "https://op.example", "MCP_AUTH", "per-user"))
                        .auth())
                .isEqualTo(Settings.Auth.PER_USER);
    }

    @Test
    void anUnknownFlagAndAFlagWithoutValueAreRefused() {
        assertThatThrownBy(() -> read(Map.of(), "--prot", "1")).hasMessageContaining("--prot");
        assertThatThrownBy(() -> read(Map.of(), "--port")).hasMessageContaining("--port needs a value");
    }

    @Test
    void theTwoPortsMustDiffer() {
        assertThatThrownBy(() -> read(Map.of("MCP_PORT", "5000", "MCP_STATUS_PORT", "5000")))
                .hasMessageContaining("MCP_PORT and MCP_STATUS_PORT are both 5000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"39127", "127.0.0.1:39127", "[::1]:39127"})
    void thePublishedPortMayBeWrittenAsDockerPublishesIt(String published) {
        assertThat(read(Map.of("MCP_EXTERNAL_PORT", published)).externalPort()).hasValue(39127);
    }

    @Test
    void aPublishedPortThatIsNoneIsRefused() {
        assertThatThrownBy(() -> read(Map.of("MCP_EXTERNAL_PORT", "127.0.0.1:")))
                .hasMessageContaining("MCP_EXTERNAL_PORT")
                .hasMessageContaining("a port from 1 to 65535");
    }

    @Test
    void aVersionThatTheSandboxIsNotIsRefusedWithThoseThatItCanBe() {
        assertThatThrownBy(() -> read(Map.of("OPENPROJECT_SANDBOX_VERSION", "17.3")))
                .hasMessage(
                        "OPENPROJECT_SANDBOX_VERSION (--openproject-sandbox-version) is '17.3', which cannot be used:"
                                + " one of 16.6, 17.1, 17.4, 17.9");
    }

    @Test
    void noMessageAndNoPrintedSettingsShowASecret() {
        assertThatThrownBy(() -> read(Map.of("MCP_ACCESS_TOKEN", "pa55 with spaces")))
                .message()
                .doesNotContain("pa55");
        assertThat(read(Map.of("MCP_ACCESS_TOKEN", "pa55", "OPENPROJECT_API_KEY", "k3y"))
                        .toString())
                .doesNotContain("pa55")
                .doesNotContain("k3y");
    }

    @Test
    void aSecretThatCouldBeFoundByTryingIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> read(Map.of("MCP_SECRET", "t00-short")))
                .isInstanceOf(SettingException.class)
                .hasMessageContainingAll("MCP_SECRET (--secret) is (a secret)", "at least 32 characters")
                .hasMessageNotContaining("t00-short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hooks.example/k3y", "ftp://hooks.example/k3y", "http:///k3y", "http://hooks example/k3y"})
    void anAddressOfAWebhookThatCannotBePostedToIsRefusedWithoutWhatItMayHide(String address) {
        assertThatThrownBy(() -> read(Map.of("OPENPROJECT_SANDBOX_WEBHOOK_URL", address)))
                .isInstanceOf(SettingException.class)
                .hasMessageContainingAll("OPENPROJECT_SANDBOX_WEBHOOK_URL", "begins with http:// or https://")
                .hasMessageNotContaining("k3y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://bucket.example", "bucket.example:9000", "*", "*.example", "bucket..example"})
    void whatIsNoNameOfAHostIsNoPlaceOfFiles(String host) {
        assertThatThrownBy(() -> read(Map.of("MCP_DOWNLOAD_HOSTS", host)))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("names of hosts");
    }

    @Test
    void aFolderToUploadFromMustBeOne() {
        assertThatThrownBy(() -> read(Map.of("MCP_UPLOAD_FOLDER", "/dev/null")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("a folder that this process can read");
    }

    @Test
    void aSecretOfAWebhookWithoutItsAddressIsRefused() {
        assertThatThrownBy(() -> read(Map.of("OPENPROJECT_SANDBOX_WEBHOOK_SECRET", "k3y")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("needs a webhook's address")
                .hasMessageNotContaining("k3y");
    }

    private String goodValue(Setting setting) throws Exception {
        return switch (setting) {
            case OPENPROJECT_URL -> "https://op.example";
            case OPENPROJECT_API_KEY, MCP_ACCESS_TOKEN -> "s3cret";
            case OPENPROJECT_HOST_HEADER -> "op.example";
            case OPENPROJECT_CA_FILE ->
                Files.writeString(home.resolve("ca.pem"), "").toString();
            case OPENPROJECT_SANDBOX_VERSION -> "17.4";
            case OPENPROJECT_SANDBOX_WORK_PACKAGES -> "10000";
            case OPENPROJECT_SANDBOX_CLOCK -> "2026-03-02T09:00:00Z";
            case OPENPROJECT_SANDBOX_SEED -> "-7";
            case OPENPROJECT_SANDBOX_WEBHOOK_URL -> "https://hooks.example/op";
            case OPENPROJECT_SANDBOX_WEBHOOK_SECRET -> "s3cret";
            case OPENPROJECT_SANDBOX_LANGUAGE -> "fr";
            case MCP_HOST -> "0.0.0.0";
            case MCP_PORT -> "5001";
            case MCP_STATUS_PORT -> "5002";
            case MCP_EXTERNAL_PORT -> "5003";
            case MCP_ROUTES -> Files.createDirectories(home.resolve("other")).toString();
            case MCP_ROUTES_OVERLAY -> home.resolve("own").toString();
            case MCP_LOG_LEVEL -> "WARN";
            case MCP_REPLY -> "json";
            case MCP_CONFIRM -> "off";
            case MCP_AUTH -> "per-user";
            case MCP_TOOLSETS -> "all";
            case MCP_TOOLS, MCP_EXCLUDE_TOOLS -> "log_time";
            case MCP_READ_ONLY -> "true";
            case MCP_API_GET -> "/statuses";
            case MCP_UPLOAD_FOLDER ->
                Files.createDirectories(home.resolve("uploads")).toString();
            case MCP_DOWNLOAD_HOSTS -> "*.example.com,bucket.example.org";
            case MCP_SECRET -> "s".repeat(32);
        };
    }

    private Settings read(Map<String, String> environment, String... flags) {
        return SettingsReader.read(environment, new ArrayList<>(List.of(flags)), home);
    }
}
