package org.openprojectmcp.status.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.openproject.Trouble;
import org.openprojectmcp.status.traffic.ErrorKind;

/** The texts of the page: the same in every language, each of them used, none missing. */
class TextsTest {

    private static final Path FILES = Path.of("src/main/resources/org/openprojectmcp/status");
    private static final Pattern DETAIL = Pattern.compile("\\{[a-z]+}");
    private static final Pattern IN_PAGE = Pattern.compile("\\{\\{(page\\.[a-z0-9.]+)}}");
    private static final Pattern IN_SCRIPT =
            Pattern.compile("\\bt\\((?:[a-z.]+ \\? )?[\"`]([^\"`]+)[\"`](?: : \"([a-z.]+)\")?");
    private static final Pattern PROBLEM = Pattern.compile("(?:add|new Problem)\\(\\s*\"([a-z_]+)\"");

    private static Texts texts(Language language) {
        return Objects.requireNonNull(Texts.read().get(language));
    }

    @Test
    void everyLanguageHasTheSameTextsWithTheSameDetails() {
        Texts english = texts(Language.EN);
        Texts french = texts(Language.FR);

        assertThat(french.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            assertThat(details(french.get(key))).as(key).isEqualTo(details(english.get(key)));
        }
    }

    @Test
    void everyTextOfThePageIsThereAndUsed() {
        Set<String> written = new TreeSet<>(Set.of("page.noscript"));
        written.addAll(found(IN_PAGE, read("status.html")));

        assertThat(keys("page.")).isEqualTo(written);
    }

    @Test
    void everyTextThatAScriptAsksForIsThereAndNoOtherIs() {
        for (String asked : askedByScripts()) {
            String stem = asked.replaceAll("\\$\\{.*", "");
            assertThat(keys("ui." + stem)).as(asked).isNotEmpty();
        }
        for (String key : keys("ui.")) {
            assertThat(askedByScripts().stream().map(asked -> "ui." + asked))
                    .as(key)
                    .anyMatch(asked -> key.equals(asked)
                            || asked.contains("${") && key.startsWith(asked.substring(0, asked.indexOf('$'))));
        }
    }

    @Test
    void everyProblemAndErrorHasATitleAndARemedy() throws Exception {
        Set<String> codes = new TreeSet<>(found(
                PROBLEM, Files.readString(Path.of("src/main/java/org/openprojectmcp/status/report/Problems.java"))));
        Arrays.stream(Trouble.values())
                .map(trouble -> "openproject." + trouble.name().toLowerCase(Locale.ROOT))
                .forEach(codes::add);

        assertThat(keys("problem.")).isEqualTo(titlesAndRemedies("problem.", codes.stream()));
        assertThat(keys("error."))
                .isEqualTo(titlesAndRemedies(
                        "error.", Arrays.stream(ErrorKind.values()).map(ErrorKind::word)));
    }

    private static Set<String> askedByScripts() {
        Set<String> asked = new TreeSet<>();
        for (String script : new String[] {"overview", "tools", "lists", "connect", "status", "live", "dom"}) {
            asked.addAll(found(IN_SCRIPT, read(script + ".js")));
        }
        return asked;
    }

    private static Set<String> titlesAndRemedies(String prefix, Stream<String> codes) {
        Set<String> keys = new TreeSet<>();
        codes.forEach(code -> {
            keys.add(prefix + code + ".title");
            keys.add(prefix + code + ".remedy");
        });
        return keys;
    }

    private static Set<String> keys(String prefix) {
        Set<String> keys = new TreeSet<>(texts(Language.EN).keys());
        keys.removeIf(key -> !key.startsWith(prefix));
        return keys;
    }

    private static Set<String> details(String text) {
        Set<String> details = new TreeSet<>();
        DETAIL.matcher(text).results().forEach(match -> details.add(match.group()));
        return details;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> {
            for (int group = 1; group <= match.groupCount(); group++) {
                if (match.group(group) != null) {
                    found.add(match.group(group));
                }
            }
        });
        return found;
    }

    private static String read(String name) {
        try {
            return Files.readString(FILES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
