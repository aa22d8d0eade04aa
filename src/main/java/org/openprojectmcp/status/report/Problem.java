package org.openprojectmcp.status.report;

import java.util.Map;

/**
 * Something that needs an administrator, or that one should know.
 *
 * @param code names its texts: {@code problem.CODE.title} and {@code problem.CODE.remedy}
 * @param details what stands in the braces of the texts
 */
public record Problem(String code, Severity severity, Map<String, String> details) {

    /** The worst first. */
    public enum Severity {
        /** Calls fail. */
        ERROR,
        /** Calls work, not all as they should. */
        WARNING,
        /** Worth knowing. */
        INFO
    }

    public Problem {
        details = Map.copyOf(details);
    }

    Problem(String code, Severity severity) {
        this(code, severity, Map.of());
    }
}
