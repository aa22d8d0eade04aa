package org.openprojectmcp.sandbox.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sandbox answers to people comes out of the catalogues: its code is read for keys and for English words. */
class CatalogueUseTest {
    private static final Path CODE = Path.of("src/main/java/org/openprojectmcp/sandbox");
    /** What people wrote, what programs are told, and how the sandbox itself is steered. */
    private static final Set<String> OTHER_SPEAKERS =
            Set.of("demo", "generated", "state", "oauth", "control", "faults", "webhooks");

    private static final String FAMILIES = Catalogue.of(Language.ENGLISH).keys().stream()
            .map(key -> key.replaceAll("\\..*", ""))
            .distinct()
            .collect(Collectors.joining("|"));
    private static final Pattern KEY = Pattern.compile("\"((?:" + FAMILIES + ")\\.[a-z0-9_]*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,},? [a-z'][A-Za-z]*|[A-Za-z]{2,} $|^ [a-z]{2,}");
    /** A name, title or message that is given as it stands. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:put\\(\"(?:name|title|message)\",|\\.title\\(|Link\\.to\\([^;\"]*(?:\"[^\"]*\"[^;\"]*)?,)\\s*\"([A-Z][^\"]*)\"");
    /** Faults that nobody but a programmer meets, what Ruby and its libraries say, and names apart by blanks. */
    private static final Pattern NOT_FOR_PEOPLE = Pattern.compile(
            "Exception\\(|requireNonNull\\(|StateFault\\(|LOG\\.|ApiError\\.internal\\(|Text\\.verbatim\\("
                    + "|Answer\\.(?:text|redirect)\\(|names\\(|Set\\.of\\(|List\\.of\\(|realm=");
    /** Words of Ruby and its libraries, and parts of texts that are no words. */
    private static final Set<String> NO_WORDS = Set.of(
            " id",
            "table--cell op-uc-table--cell_head",
            "' or '",
            "Cf ",
            "HTTP ",
            "basic ",
            "an instance of ",
            "An alternate resource is located at ",
            "application/json application/hal+json");
    /** The titles of links that do something, and of states of storages: OpenProject has them in English only. */
    private static final Set<String> UNTRANSLATED = Set.of(
            "Add child of ",
            "Add comment",
            "Add relation",
            "Atom feed",
            "Change parent of ",
            "Configure form",
            "Connected",
            "Copy work package ",
            "Custom fields",
            "Delete ",
            "Execute ",
            "Convert to BCF",
            "Export as PDF",
            "Generate PDF",
            "GitHub pull requests",
            "Gitlab Issues",
            "Gitlab merge requests",
            "Log costs on ",
            "Log time on work package ",
            "Move work package ",
            "Nextcloud",
            "Potential work packages to relate to",
            "Remove lock on ",
            "Remove relation",
            "Set lock on ",
            "Show cost entries",
            "Time entries",
            "Update ");

    @Test
    void everyKeyThatTheCodeNamesHasAText() {
        var known = Catalogue.of(Language.ENGLISH).keys();
        assertThat(named()).allSatisfy(key -> assertThat(
                        key.endsWith(".") ? known.stream().anyMatch(k -> k.startsWith(key)) : known.contains(key))
                .as(key)
                .isTrue());
    }

    @Test
    void everyTextIsNamedByTheCode() {
        var named = named();
        assertThat(Catalogue.of(Language.ENGLISH).keys()).allSatisfy(key -> assertThat(
                        named.contains(key) || named.contains(key.substring(0, key.indexOf('.') + 1)))
                .as(key)
                .isTrue());
    }

    @Test
    void noEnglishWordsAreWrittenIntoTheCode() {
        var written = new ArrayList<String>();
        for (var file : files()) {
            var code = read(file);
            for (var statement : statements(code)) {
                if (NOT_FOR_PEOPLE.matcher(statement).find()) {
                    continue;
                }
                var phrases = LITERAL.matcher(statement)
                        .results()
                        .map(literal -> literal.group(1))
                        .filter(literal -> WORDS.matcher(literal).find());
                var names = NAMED.matcher(statement).results().map(name -> name.group(1));
                Stream.concat(phrases, names)
                        .filter(words -> !UNTRANSLATED.contains(words) && !NO_WORDS.contains(words))
                        .filter(words -> !words.startsWith("<"))
                        .forEach(words -> written.add(CODE.relativize(file) + ": " + words));
            }
        }
        assertThat(written).isEmpty();
    }

    private static TreeSet<String> named() {
        var keys = new TreeSet<String>();
        for (var file : files()) {
            KEY.matcher(read(file)).results().forEach(key -> keys.add(key.group(1)));
        }
        return keys;
    }

    /** Statements without comments. */
    private static List<String> statements(String code) {
        var bare = code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
        return List.of(bare.split("(?<=[;{}])\\s*\\n"));
    }

    /** The code that answers as OpenProject does. */
    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !CODE.equals(file.getParent()) && !file.endsWith("QueryColumns.java"))
                    .filter(file -> !OTHER_SPEAKERS.contains(
                            CODE.relativize(file).getName(0).toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
