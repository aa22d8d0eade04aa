package org.openprojectmcp.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openprojectmcp.config.Settings.Auth;

/** Reads the {@link Settings} from the environment and the flags; a flag wins. Empty values count as absent. */
public final class SettingsReader {

    /** Whoever has a session id can try secrets against it at leisure: short ones would be found. */
    private static final int MIN_SECRET_LENGTH = 32;

    private final SettingValues values;
    private final Path home;

    private SettingsReader(Map<Setting, String> values, Path home) {
        this.values = new SettingValues(values);
        this.home = home;
    }

    /**
     * Reads and validates.
     *
     * @param home the folder of the distribution, where {@code routes/} is looked for after the working folder
     * @throws SettingException with one line for the first setting that cannot be used
     */
    public static Settings read(Map<String, String> environment, List<String> flags, Path home) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            put(values, setting, environment.getOrDefault(setting.name(), ""));
        }
        for (int i = 0; i < flags.size(); i++) {
            String[] parts = flags.get(i).split("=", 2);
            Setting setting = Setting.ofFlag(parts[0])
                    .orElseThrow(() -> new SettingException("Unknown flag " + parts[0] + "; --help lists the flags"));
            if (parts.length == 1 && ++i == flags.size()) {
                throw new SettingException(setting.flag() + " needs a value: " + setting.placeholder());
            }
            put(values, setting, parts.length == 2 ? parts[1] : flags.get(i));
        }
        return new SettingsReader(values, home).settings();
    }

    private static void put(Map<Setting, String> values, Setting setting, String value) {
        if (!value.isBlank()) {
            values.put(setting, value.strip());
        }
    }

    private Settings settings() {
        Settings settings = new Settings(
                values.text(Setting.OPENPROJECT_URL).map(this::url),
                values.text(Setting.OPENPROJECT_API_KEY).map(value -> secret(Setting.OPENPROJECT_API_KEY, value)),
                values.text(Setting.OPENPROJECT_HOST_HEADER).map(this::hostHeader),
                values.text(Setting.OPENPROJECT_CA_FILE).map(this::readableFile),
                new DemoReader(values).read(),
                values.text(Setting.MCP_HOST).orElse("127.0.0.1"),
                values.port(Setting.MCP_PORT, 39127),
                values.port(Setting.MCP_STATUS_PORT, 39128),
                routes(),
                values.text(Setting.MCP_ROUTES_OVERLAY).map(Path::of),
                values.oneOf(Setting.MCP_LOG_LEVEL, Settings.LogLevel.values(), Settings.LogLevel.INFO),
                values.oneOf(Setting.MCP_REPLY, Settings.Reply.values(), Settings.Reply.AUTO),
                values.oneOf(Setting.MCP_CONFIRM, Settings.Confirm.values(), Settings.Confirm.DESTRUCTIVE),
                values.oneOf(Setting.MCP_AUTH, Auth.values(), Auth.SHARED),
                new ToolsReader(values).read(),
                values.text(Setting.MCP_UPLOAD_FOLDER).map(this::readableFolder),
                downloadHosts(),
                values.text(Setting.MCP_ACCESS_TOKEN).map(value -> secret(Setting.MCP_ACCESS_TOKEN, value)),
                values.text(Setting.MCP_SECRET).map(this::signingSecret),
                values.publishedPort(Setting.MCP_EXTERNAL_PORT),
                shown());
        checkTogether(settings);
        return settings;
    }

    private List<ShownSetting> shown() {
        return Arrays.stream(Setting.values())
                .map(setting -> ShownSetting.of(setting, values.text(setting).orElse(null)))
                .toList();
    }

    private static void checkTogether(Settings settings) {
        if (settings.port() == settings.statusPort()) {
            throw new SettingException(
                    "MCP_PORT and MCP_STATUS_PORT are both " + settings.port() + "; they must differ");
        }
        if (!settings.sandbox()
                && settings.auth() == Auth.SHARED
                && settings.apiKey().isEmpty()) {
            throw new SettingException(
                    "OPENPROJECT_API_KEY (--openproject-api-key) is missing: OPENPROJECT_URL is set, so"
                            + " give the key that calls use, or set MCP_AUTH to per-user");
        }
        if (settings.auth() == Auth.PER_USER && settings.accessToken().isPresent()) {
            throw new SettingException(
                    "MCP_ACCESS_TOKEN (--access-token) is for MCP_AUTH=shared: with per-user the caller's"
                            + " own key is the credential; unset one of the two");
        }
    }

    private URI url(String value) {
        String allowed = "an http:// or https:// address without user, query or fragment, such as"
                + " https://openproject.example.com";
        try {
            URI uri = URI.create(value.replaceAll("/+$", ""));
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean bare = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (web && bare && uri.getHost() != null && !uri.getRawPath().endsWith("/api/v3")) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // answered below, as every other value that is no address
        }
        // an address may carry a password where it should not: it is not repeated
        throw new SettingException("OPENPROJECT_URL (--openproject-url) cannot be used: " + allowed);
    }

    private String hostHeader(String value) {
        if (!value.matches("[A-Za-z0-9.-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:]+](:[0-9]{1,5})?")) {
            throw SettingException.of(Setting.OPENPROJECT_HOST_HEADER, value, "a host name, with a port if it has one");
        }
        return value;
    }

    private static Secret secret(Setting setting, String value) {
        if (!value.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw SettingException.of(setting, value, "visible ASCII characters without spaces");
        }
        return new Secret(value);
    }

    private Secret signingSecret(String value) {
        if (value.length() < MIN_SECRET_LENGTH) {
            throw SettingException.of(
                    Setting.MCP_SECRET,
                    value,
                    "at least " + MIN_SECRET_LENGTH + " characters, such as openssl rand -hex 32 prints");
        }
        return secret(Setting.MCP_SECRET, value);
    }

    private Path readableFile(String value) {
        Path file = Path.of(value);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw SettingException.of(Setting.OPENPROJECT_CA_FILE, value, "a PEM file that this process can read");
        }
        return file;
    }

    private Path readableFolder(String value) {
        Path folder = Path.of(value);
        if (!Files.isReadable(folder) || !Files.isDirectory(folder)) {
            throw SettingException.of(Setting.MCP_UPLOAD_FOLDER, value, "a folder that this process can read");
        }
        return folder;
    }

    private List<String> downloadHosts() {
        List<String> hosts = values.names(Setting.MCP_DOWNLOAD_HOSTS).stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        for (String host : hosts) {
            if (!host.matches("(\\*\\.[a-z0-9-]+\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*")) {
                throw SettingException.of(
                        Setting.MCP_DOWNLOAD_HOSTS,
                        host,
                        "names of hosts, such as bucket.example.com or *.example.com");
            }
        }
        return hosts;
    }

    private Path routes() {
        Optional<String> named = values.text(Setting.MCP_ROUTES);
        if (named.isPresent() && !Files.isDirectory(Path.of(named.get()))) {
            throw SettingException.of(
                    Setting.MCP_ROUTES, named.get(), "a folder of route files that this process can read");
        }
        return named.map(Path::of)
                .or(() -> Optional.of(Path.of("routes")).filter(Files::isDirectory))
                .or(() -> Optional.of(home.resolve("routes")).filter(Files::isDirectory))
                .orElseThrow(() -> new SettingException("MCP_ROUTES (--routes) is not set and there is no folder routes"
                        + " in the working folder or beside the jar: name the folder of the route files"));
    }
}
