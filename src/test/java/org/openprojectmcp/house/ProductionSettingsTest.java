package org.openprojectmcp.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Setting;

/** {@code env.production} names every setting of the server and of the compose file, and no other. */
class ProductionSettingsTest {

    private static final Pattern VARIABLE = Pattern.compile("(?m)^(# )?([A-Z][A-Z0-9_]+)=(.*)$");
    private static final Pattern INTERPOLATED = Pattern.compile("\\$\\{([A-Z0-9_]+):-([^}]*)}");

    /** Those whose default in the container is not that of the server alone. */
    private static final Set<Setting> FIXED_BY_THE_IMAGE =
            Set.of(Setting.MCP_ROUTES, Setting.MCP_ROUTES_OVERLAY, Setting.MCP_STATUS_PORT);

    private final String file = Files.readString(Path.of("env.production"));
    private final Map<String, MatchResult> variables =
            VARIABLE.matcher(file).results().collect(Collectors.toMap(line -> line.group(2), line -> line));
    private final Map<String, String> composed = new TreeMap<>();

    ProductionSettingsTest() throws IOException {
        INTERPOLATED
                .matcher(Files.readString(Path.of("docker-compose-production.yml")))
                .results()
                .forEach(variable -> composed.put(variable.group(1), variable.group(2)));
    }

    @Test
    void everySettingStandsThereAndNothingElse() {
        Set<String> known = new TreeSet<>(composed.keySet());
        Arrays.stream(Setting.values()).map(Setting::name).forEach(known::add);

        assertThat(variables.keySet()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void whatIsOnIsWhatTheOriginalSetUnderTheSameNames() {
        assertThat(variables.values().stream().filter(line -> line.group(1) == null))
                .extracting(MatchResult::group)
                .containsExactlyInAnyOrder(
                        "OPENPROJECT_URL=http://openproject:8080",
                        "OPENPROJECT_API_KEY=your_api_key_here",
                        "MCP_HOST=0.0.0.0",
                        "MCP_PORT=8080",
                        "MCP_LOG_LEVEL=INFO",
                        "MCP_EXTERNAL_PORT=39127",
                        "MCP_STATUS_PORT=39128");
    }

    @Test
    void whatIsOffShowsTheDefault() {
        for (Setting setting : Setting.values()) {
            MatchResult line = line(setting.name());
            boolean plain = setting.whenAbsent().matches("[a-z0-9.]+")
                    && !setting.whenAbsent().equals("none");
            if (line.group(1) != null && plain && !FIXED_BY_THE_IMAGE.contains(setting)) {
                assertThat(line.group(3)).as(setting.name()).isEqualTo(setting.whenAbsent());
            }
        }
    }

    @Test
    void whatTheComposeFileFallsBackToIsWhatIsShown() {
        composed.forEach((name, fallback) ->
                assertThat(line(name).group(3)).as(name).isEqualTo(fallback));
    }

    @Test
    void everyVariableHasALineThatSaysWhatItIs() {
        List<String> lines = file.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (VARIABLE.matcher(lines.get(i)).matches()) {
                // two that belong together may share the line
                String above = VARIABLE.matcher(lines.get(i - 1)).matches() ? lines.get(i - 2) : lines.get(i - 1);
                assertThat(above).as(lines.get(i)).startsWith("# ").doesNotMatch(VARIABLE);
            }
        }
    }

    private MatchResult line(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }
}
