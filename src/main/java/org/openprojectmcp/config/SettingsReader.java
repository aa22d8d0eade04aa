package org.openprojectmcp.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openprojectmcp.config.Settings.Auth;
import org.openprojectmcp.sandbox.SandboxClock;
import org.openprojectmcp.sandbox.SandboxOptions.Source;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.sandbox.webhooks.Webhook;

/** Reads the {@link Settings} from the environment and the flags; a flag wins. Empty values count as absent. */
public final class SettingsReader {

    /** Whoever has a session id can try secrets against it at leisure: short ones would be found. */
    private static final int MIN_SECRET_LENGTH = 32;

    private static final List<Setting> SANDBOX_ONLY = List.of(
            Setting.OPENPROJECT_SANDBOX_WORK_PACKAGES,
            Setting.OPENPROJECT_SANDBOX_CLOCK,
            Setting.OPENPROJECT_SANDBOX_SEED,
            Setting.OPENPROJECT_SANDBOX_LANGUAGE,
            Setting.OPENPROJECT_SANDBOX_WEBHOOK_URL,
            Setting.OPENPROJECT_SANDBOX_WEBHOOK_SECRET);

    /** The tool that a setting of its own turns on. */
    private static final String API_GET = "api_get";

    private final Map<Setting, String> values;
    private final Path home;

    private SettingsReader(Map<Setting, String> values, Path home) {
        this.values = values;
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
                text(Setting.OPENPROJECT_URL).map(this::url),
                text(Setting.OPENPROJECT_API_KEY).map(value -> secret(Setting.OPENPROJECT_API_KEY, value)),
                text(Setting.OPENPROJECT_HOST_HEADER).map(this::hostHeader),
                text(Setting.OPENPROJECT_CA_FILE).map(this::readableFile),
                demo(),
                text(Setting.MCP_HOST).orElse("127.0.0.1"),
                port(Setting.MCP_PORT, 39127),
                port(Setting.MCP_STATUS_PORT, 39128),
                routes(),
                oneOf(Setting.MCP_LOG_LEVEL, Settings.LogLevel.values(), Settings.LogLevel.INFO),
                oneOf(Setting.MCP_REPLY, Settings.Reply.values(), Settings.Reply.AUTO),
                oneOf(Setting.MCP_CONFIRM, Settings.Confirm.values(), Settings.Confirm.DESTRUCTIVE),
                oneOf(Setting.MCP_AUTH, Auth.values(), Auth.SHARED),
                tools(),
                text(Setting.MCP_UPLOAD_FOLDER).map(this::readableFolder),
                downloadHosts(),
                text(Setting.MCP_ACCESS_TOKEN).map(value -> secret(Setting.MCP_ACCESS_TOKEN, value)),
                text(Setting.MCP_SECRET).map(this::signingSecret));
        checkTogether(settings);
        return settings;
    }

    private Settings.Demo demo() {
        for (Setting setting : SANDBOX_ONLY) {
            if (values.containsKey(setting) && values.containsKey(Setting.OPENPROJECT_URL)) {
                throw new SettingException(
                        setting.name() + " (" + setting.flag() + ") is for the embedded sandbox, which"
                                + " is not used when OPENPROJECT_URL is set; unset one of the two");
            }
        }
        OptionalLong workPackages = number(Setting.OPENPROJECT_SANDBOX_WORK_PACKAGES, 1, Source.Generated.MOST);
        return new Settings.Demo(
                workPackages.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) workPackages.getAsLong()),
                text(Setting.OPENPROJECT_SANDBOX_CLOCK).map(this::clock).orElse(Clock.systemUTC()),
                number(Setting.OPENPROJECT_SANDBOX_SEED, Long.MIN_VALUE, Long.MAX_VALUE),
                text(Setting.OPENPROJECT_SANDBOX_LANGUAGE).map(this::language).orElse(Language.ENGLISH),
                webhook());
    }

    private Language language(String value) {
        Language language = Language.of(value);
        if (language == null) {
            throw SettingException.of(Setting.OPENPROJECT_SANDBOX_LANGUAGE, value, "en or fr");
        }
        return language;
    }

    private Optional<Webhook> webhook() {
        try {
            return Optional.ofNullable(Webhook.of(
                    values.get(Setting.OPENPROJECT_SANDBOX_WEBHOOK_URL),
                    values.get(Setting.OPENPROJECT_SANDBOX_WEBHOOK_SECRET)));
        } catch (IllegalArgumentException e) {
            // the address may hold a key: it is not repeated
            throw new SettingException(
                    "OPENPROJECT_SANDBOX_WEBHOOK_URL (--openproject-sandbox-webhook-url) cannot be used: "
                            + e.getMessage());
        }
    }

    private Clock clock(String value) {
        try {
            return SandboxClock.parse(value);
        } catch (IllegalArgumentException e) {
            throw SettingException.of(Setting.OPENPROJECT_SANDBOX_CLOCK, value, SandboxClock.FORM);
        }
    }

    private OptionalLong number(Setting setting, long least, long most) {
        Optional<String> text = text(setting);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= least && number <= most) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException notANumber) {
            // answered below, as every other value that cannot be used
        }
        throw SettingException.of(setting, text.get(), "a whole number from " + least + " to " + most);
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

    private Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.get(setting));
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
        List<String> hosts = names(Setting.MCP_DOWNLOAD_HOSTS).stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        for (String host : hosts) {
            if (!host.matches("(\\*\\.[a-z0-9-]+\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*")) {
                throw SettingException.of(
                        Setting.MCP_DOWNLOAD_HOSTS, host, "names of hosts, such as bucket.example.com or *.example.com");
            }
        }
        return hosts;
    }

    private int port(Setting setting, int byDefault) {
        Optional<String> value = text(setting);
        if (value.isEmpty()) {
            return byDefault;
        }
        String text = value.get();
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65535) {
            throw SettingException.of(setting, text, "a port from 1 to 65535");
        }
        return port;
    }

    private Path routes() {
        Optional<String> named = text(Setting.MCP_ROUTES);
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

    private Settings.Tools tools() {
        Set<String> toolsets = names(Setting.MCP_TOOLSETS);
        List<String> paths = readablePaths();
        Set<String> added = new TreeSet<>(names(Setting.MCP_TOOLS));
        if (!paths.isEmpty()) {
            added.add(API_GET);
        } else if (added.contains(API_GET)) {
            throw new SettingException(
                    "MCP_TOOLS (--tools) names " + API_GET + ", which needs MCP_API_GET: the paths that it may read");
        }
        return new Settings.Tools(
                toolsets.isEmpty() ? Set.of("default") : toolsets,
                added,
                names(Setting.MCP_EXCLUDE_TOOLS),
                flag(Setting.MCP_READ_ONLY),
                paths);
    }

    private List<String> readablePaths() {
        List<String> paths = names(Setting.MCP_API_GET).stream().sorted().toList();
        for (String path : paths) {
            if (!path.matches("/|(/([A-Za-z0-9_-]+|\\*))+(/\\*\\*)?|/\\*\\*")) {
                throw SettingException.of(
                        Setting.MCP_API_GET, path, "paths below /api/v3, such as /work_packages/*,/queries/**");
            }
        }
        return paths;
    }

    /** What is separated by commas. */
    private Set<String> names(Setting setting) {
        return Arrays.stream(text(setting).orElse("").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private boolean flag(Setting setting) {
        String value = text(setting).orElse("false");
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw SettingException.of(setting, value, "true or false");
        }
        return value.equalsIgnoreCase("true");
    }

    private <E extends Enum<E>> E oneOf(Setting setting, E[] allowed, E byDefault) {
        Optional<String> value = text(setting);
        if (value.isEmpty()) {
            return byDefault;
        }
        return Arrays.stream(allowed)
                .filter(e -> word(e).equalsIgnoreCase(value.get()))
                .findFirst()
                .orElseThrow(() -> SettingException.of(
                        setting,
                        value.get(),
                        "one of "
                                + Arrays.stream(allowed)
                                        .map(SettingsReader::word)
                                        .collect(Collectors.joining(", "))));
    }

    /** How a constant is written in a setting: {@code per-user} for {@code PER_USER}; log levels in capitals. */
    private static String word(Enum<?> constant) {
        return constant instanceof Settings.LogLevel
                ? constant.name()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
