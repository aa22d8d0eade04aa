package org.openprojectmcp.tool.lint;

import org.openprojectmcp.tool.source.Position;

/**
 * Something wrong with a route file.
 *
 * @param file its path below the routes folder
 * @param rule the name of the rule, such as {@code name-is-stem}
 * @param problem what is wrong, a sentence without its stop
 * @param remedy what to do, one or two sentences
 */
public record Finding(String file, Position position, Severity severity, String rule, String problem, String remedy) {

    /** Whether a file can be used in spite of it. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line: file, line, column, problem, remedy. */
    @Override
    public String toString() {
        return file + ":" + position.line() + ":" + position.column() + ": "
                + (isError() ? "" : "warning: ") + problem.strip().replaceAll("\\s+", " ") + ". "
                + remedy.strip().replaceAll("\\s+", " ") + " [" + rule + "]";
    }
}
