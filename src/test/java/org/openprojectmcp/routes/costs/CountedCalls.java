package org.openprojectmcp.routes.costs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of calls whose requests are counted: a file for each toolset, a line for each call. */
public final class CountedCalls {

    private static final Path FOLDER = Path.of("src/test/resources/tool-costs");

    private CountedCalls() {}

    /** Every call, in the order of the files. */
    static List<CountedCall> all() {
        return files().flatMap(CountedCalls::calls).toList();
    }

    /** How many requests the dearest call of each tool makes, for the reference: there they are told, here they are counted. */
    public static Map<String, Integer> requests() {
        return all().stream().collect(Collectors.toMap(CountedCall::tool, CountedCall::requests, Math::max));
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<CountedCall> calls(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(CountedCall::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
