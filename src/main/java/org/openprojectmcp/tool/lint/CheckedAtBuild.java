package org.openprojectmcp.tool.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.descriptor.ToolDescriptor;
import org.openprojectmcp.tool.source.RouteSource;

/**
 * The route files that the tests of this build held against the schemas ({@link Lint#againstSchemas}), each with its fingerprint. To do that
 * again at every start would cost a running server a hundred megabytes. Thread-safe.
 */
public final class CheckedAtBuild {

    private static final String LIST = "checked-at-build.txt";

    private CheckedAtBuild() {}

    /** Whether it is one of these files, unchanged, with the shared schemas that it had. */
    public static boolean contains(CheckedFile file) {
        return Loaded.LINES.contains(line(file));
    }

    /** Whether a file's text is that of one of these, whatever the shared schemas are. */
    static boolean hasText(String file, String text) {
        return Loaded.TEXTS.contains(fingerprint(text) + " " + file);
    }

    /** What the list says of a file: the fingerprints of its text and of its schemas, and its path. */
    static String line(CheckedFile file) {
        String text = file.source().map(RouteSource::text).orElse("");
        return fingerprint(text) + " " + schemas(file) + " " + file.file();
    }

    private static String fingerprint(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Shared schemas are files of their own: their text is in what the file offers. */
    private static String schemas(CheckedFile file) {
        MessageDigest digest = sha256();
        new TreeMap<>(file.descriptors())
                .forEach((uri, descriptor) -> digest.update(schemas(descriptor).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String schemas(Descriptor descriptor) {
        Object output = descriptor instanceof ToolDescriptor tool ? tool.tool().outputSchema() : null;
        return descriptor.arguments().published() + "\n" + output + "\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static final class Loaded {

        private static final Set<String> LINES = load();
        private static final Set<String> TEXTS =
                LINES.stream().map(line -> line.replaceFirst(" \\w+ ", " ")).collect(Collectors.toUnmodifiableSet());

        private static Set<String> load() {
            try (InputStream list = CheckedAtBuild.class.getResourceAsStream(LIST)) {
                if (list == null) {
                    throw new IllegalStateException(LIST + " is not on the class path");
                }
                return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                        .lines()
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
