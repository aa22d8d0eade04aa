package org.openprojectmcp.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What {@code --help} and {@code --version} print, and the reference page of the settings: all made from {@link Setting}. */
public final class Usage {

    private static final int WIDTH = 96;

    private Usage() {}

    /** The version of this build, as Maven names it. */
    public static String version() {
        Properties properties = new Properties();
        try (InputStream in = Usage.class.getResourceAsStream("/org/openprojectmcp/version.properties")) {
            properties.load(Objects.requireNonNull(in, "version.properties is missing from the build"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version");
    }

    /** The usage text. */
    public static String help() {
        StringBuilder text = new StringBuilder(
                """
                openproject-mcp: a Model Context Protocol server for OpenProject

                Usage:
                  java -jar openproject-mcp.jar [FLAG VALUE]...       run the server
                  java -jar openproject-mcp.jar lint FOLDER           check the route files of a folder
                  java -jar openproject-mcp.jar sandbox [FLAG VALUE]... run the sandbox alone (sandbox --help)
                  java -jar openproject-mcp.jar --help | --version

                Each flag overrides the environment variable that stands beside it.

                """);
        for (Setting setting : Setting.values()) {
            text.append("  ")
                    .append(setting.flag())
                    .append(' ')
                    .append(setting.placeholder())
                    .append("  (")
                    .append(setting.name())
                    .append(")\n");
            wrap(text, setting.meaning());
            wrap(text, "Default: " + setting.whenAbsent() + ".");
        }
        return text.toString();
    }

    /** The reference page of the settings, in Markdown. */
    public static String reference() {
        StringBuilder page = new StringBuilder(
                """
                # Settings

                Made from the code; do not edit. A flag overrides its environment variable; an empty value counts as absent. A setting that
                cannot be used stops the start with one line.

                | variable | flag | meaning | default |
                | --- | --- | --- | --- |
                """);
        for (Setting setting : Setting.values()) {
            page.append("| `%s` | `%s %s` | %s | %s |\n"
                    .formatted(
                            setting.name(),
                            setting.flag(),
                            setting.placeholder(),
                            setting.meaning(),
                            setting.whenAbsent()));
        }
        return page.toString();
    }

    private static void wrap(StringBuilder text, String sentence) {
        int column = 0;
        for (String word : sentence.split(" ")) {
            if (column == 0 || column + word.length() + 1 > WIDTH) {
                text.append(column == 0 ? "      " : "\n      ");
                column = 6;
            } else {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        text.append('\n');
    }
}
