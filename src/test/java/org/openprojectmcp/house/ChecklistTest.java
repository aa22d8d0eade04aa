package org.openprojectmcp.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checklist of the protocol names what shows each point: tests that exist, scenarios of the official suite, whose outcome {@code .ci/conformance}
 * looks at, or the reason why something is not offered.
 */
class ChecklistTest {

    private static final Path CHECKLIST = Path.of("src/test/resources/conformance/checklist.md");
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z]\\d+) \\|.*\\| ([^|]+) \\|");
    private static final Pattern REFERENCE = Pattern.compile("`([a-z.]+\\.[A-Z]\\w+Test)(?:#(\\w+))?`");

    @Test
    void everyPointIsThereOnceAndInOrder() throws IOException {
        List<String> points = Stream.of(
                        numbers("T", 1, 15),
                        numbers("T", 20, 34),
                        numbers("B", 1, 10),
                        numbers("U", 1, 15),
                        numbers("R", 1, 7),
                        numbers("P", 1, 1),
                        numbers("K", 1, 1),
                        numbers("E", 1, 4),
                        numbers("A", 1, 8))
                .flatMap(one -> one)
                .toList();

        assertThat(rows()).extracting(Row::point).containsExactlyElementsOf(points);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void eachPointIsShownByATestThatExistsOrSaysWhyItIsNotOffered(Row row) {
        Matcher reference = REFERENCE.matcher(row.shownBy());
        boolean shown = row.shownBy().contains("suite: ");
        while (reference.find()) {
            shown = true;
            assertThatThereIs(reference.group(1), reference.group(2));
        }

        assertThat(shown || row.shownBy().startsWith("not offered: ")).isTrue();
    }

    private static void assertThatThereIs(String test, String method) {
        Class<?> type;
        try {
            type = Class.forName("org.openprojectmcp." + test, false, ChecklistTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("there is no test " + test, e);
        }
        if (method != null) {
            assertThat(Arrays.stream(type.getDeclaredMethods()).map(one -> one.getName()))
                    .as(test)
                    .contains(method);
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(CHECKLIST).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(row.group(1), row.group(2)))
                .toList();
    }

    private static Stream<String> numbers(String letter, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> letter + number);
    }

    record Row(String point, String shownBy) {

        @Override
        public String toString() {
            return point;
        }
    }
}
