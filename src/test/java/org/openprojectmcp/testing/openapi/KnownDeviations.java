package org.openprojectmcp.testing.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Where the real OpenProject answers otherwise than its document and the errata say, as the file {@code openapi-deviations.tsv} lists it. */
final class KnownDeviations {

    private static final Path FILE = Path.of("src/test/resources/openapi-deviations.tsv");
    private static final List<Deviation> ALL = read();

    private KnownDeviations() {}

    /**
     * One of them.
     *
     * @param operation method and path, with {@code {}} for a segment that varies
     * @param recorded the step of a recording that shows it, as {@code file:n}; {@code -} where none does
     */
    record Deviation(String operation, int status, String recorded, String reason) {

        boolean explains(Observed answer) {
            String[] expected = operation.split("/");
            String[] found = (answer.method() + " " + answer.path()).split("/");
            return status == answer.status()
                    && expected.length == found.length
                    && IntStream.range(0, found.length)
                            .allMatch(i -> expected[i].equals("{}") || expected[i].equals(found[i]));
        }
    }

    static List<Deviation> all() {
        return ALL;
    }

    static boolean explain(Observed answer) {
        return ALL.stream().anyMatch(deviation -> deviation.explains(answer));
    }

    private static List<Deviation> read() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Deviation(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
