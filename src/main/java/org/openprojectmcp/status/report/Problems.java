package org.openprojectmcp.status.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openprojectmcp.health.Observation;
import org.openprojectmcp.openproject.Trouble;
import org.openprojectmcp.status.report.Problem.Severity;
import org.openprojectmcp.status.traffic.ErrorKind;
import org.openprojectmcp.status.traffic.RecentError;
import org.openprojectmcp.tool.files.RouteFileStatus;

/** Finds what is wrong with a server at one moment, the worst first. */
final class Problems {

    /** How long a fault of the server itself stands among the problems. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final List<Problem> found = new ArrayList<>();

    private Problems() {}

    static List<Problem> of(ServerFacts facts, StatusSources sources, List<ToolLine> tools, List<RecentError> errors) {
        Problems problems = new Problems();
        problems.openProject(sources.openProject(), facts);
        problems.routes(sources.files(), sources.missingRoutes());
        if (tools.stream().noneMatch(ToolLine::on)) {
            problems.add("no_tools", Severity.ERROR);
        }
        if (facts.openToAll()) {
            problems.add("open_to_all", Severity.WARNING);
        }
        problems.faults(errors);
        if (facts.sandbox()) {
            problems.add("sandbox", Severity.INFO);
        }
        problems.found.sort(Comparator.comparing(Problem::severity));
        return List.copyOf(problems.found);
    }

    private void openProject(Observation seen, ServerFacts facts) {
        if (!seen.made()) {
            add("starting", Severity.INFO);
        } else if (!seen.connected()) {
            Trouble trouble = seen.trouble() == null ? Trouble.OTHER : seen.trouble();
            found.add(new Problem(
                    "openproject." + trouble.name().toLowerCase(Locale.ROOT),
                    Severity.ERROR,
                    Map.of("url", facts.openProjectUrl(), "message", seen.message())));
        }
    }

    private void routes(List<RouteFileStatus> files, List<String> missing) {
        missing.forEach(uri -> found.add(new Problem("missing_route", Severity.ERROR, Map.of("uri", uri))));
        long faulty = files.stream().filter(file -> file.fault() != null).count();
        if (faulty > 0) {
            found.add(new Problem("route_files", Severity.WARNING, Map.of("count", String.valueOf(faulty))));
        }
    }

    private void faults(List<RecentError> errors) {
        Instant fresh = Instant.now().minus(FRESH);
        errors.stream()
                .filter(error -> error.kind() == ErrorKind.FAULT && error.last().isAfter(fresh))
                .findFirst()
                .ifPresent(fault -> found.add(new Problem("fault", Severity.WARNING, Map.of("id", fault.id()))));
    }

    private void add(String code, Severity severity) {
        found.add(new Problem(code, severity));
    }
}
