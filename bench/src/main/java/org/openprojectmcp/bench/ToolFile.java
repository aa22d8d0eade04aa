package org.openprojectmcp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A tool's route file, and versions of it: each says its number in the tool's title and, by one more step at the end, in the result. */
record ToolFile(String tool, Path path, String original) {

    static final String FIELD = "bench_version";

    private static final Pattern TITLE = Pattern.compile("(?m)^( +title:).*$");
    private static final Pattern FROM_STEPS = Pattern.compile("(?m)^( +)steps:");
    private static final String STEP =
            """
            - setBody:
                id: %s-version
                expression:
                  jq:
                    expression: '. + {"%s": %d}'
            """;

    static ToolFile of(Path routes, String tool) throws IOException {
        try (Stream<Path> files = Files.walk(routes)) {
            Path path = files.filter(file -> file.endsWith(tool + ".camel.yaml"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No file of tool " + tool + " under " + routes));
            return new ToolFile(tool, path, Files.readString(path));
        }
    }

    static String title(int version) {
        return "Version " + version;
    }

    /** Writes a version, in place as an editor does. */
    void save(int version) throws IOException {
        Matcher steps = FROM_STEPS.matcher(original);
        if (!steps.find() || !TITLE.matcher(original).find()) {
            throw new IOException("No steps or no title in " + path);
        }
        String titled = TITLE.matcher(original).replaceFirst("$1 " + title(version));
        String step = STEP.formatted(tool, FIELD, version).indent(steps.group(1).length() + 2);
        Files.writeString(path, titled.stripTrailing() + "\n" + step);
    }
}
