package org.openprojectmcp.tool.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openprojectmcp.tool.lint.Finding.Severity;
import org.openprojectmcp.tool.source.Position;

/** Takes down the findings of one file. Not thread-safe. */
final class Report {

    private final String file;
    private final Set<String> waived;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> dropped = new HashSet<>();

    Report(String file, Set<String> waived) {
        this.file = file;
        this.waived = waived;
    }

    void error(String rule, Position position, String problem, String remedy) {
        add(rule, position, Severity.ERROR, problem, remedy);
    }

    void warning(String rule, Position position, String problem, String remedy) {
        add(rule, position, Severity.WARNING, problem, remedy);
    }

    private void add(String rule, Position position, Severity severity, String problem, String remedy) {
        if (waived.contains(rule)) {
            dropped.add(rule);
        } else {
            findings.add(new Finding(file, position, severity, rule, problem, remedy));
        }
    }

    /** The waived rules that would have found something. */
    Set<String> dropped() {
        return dropped;
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** In the order of the file. */
    List<Finding> findings() {
        return findings.stream()
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> finding.position().line())
                        .thenComparingInt(finding -> finding.position().column())
                        .thenComparing(Finding::rule))
                .distinct()
                .toList();
    }
}
