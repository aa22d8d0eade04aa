package org.openprojectmcp.status.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openprojectmcp.health.Observation;
import org.openprojectmcp.http.Traffic;
import org.openprojectmcp.status.traffic.ClientFigures;
import org.openprojectmcp.status.traffic.RecentError;
import org.openprojectmcp.status.traffic.RequestFigures;
import org.openprojectmcp.tool.files.RouteFileStatus;

/**
 * The server at one moment. Holds no secret and nothing of what callers wrote but names. Immutable.
 *
 * @param since when OpenProject began to be as it is
 * @param calls how many tools were called since the start
 * @param failures how many of these calls ended in an error for their caller
 * @param warnings what should be changed in the settings, a sentence each
 */
public record StatusReport(
        ServerFacts facts,
        Instant now,
        Observation openProject,
        Instant since,
        List<Problem> problems,
        Traffic traffic,
        long calls,
        long failures,
        List<ToolLine> tools,
        List<RouteFileStatus> files,
        List<ClientFigures> clients,
        List<RecentError> errors,
        List<String> warnings) {

    /** How the server is, in a word. */
    public enum Health {
        GOOD,
        ATTENTION,
        DOWN
    }

    public StatusReport {
        problems = List.copyOf(problems);
        tools = List.copyOf(tools);
        files = List.copyOf(files);
        clients = List.copyOf(clients);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** What a server is like now. */
    public static StatusReport of(ServerFacts facts, StatusSources sources, RequestFigures figures) {
        List<RouteFileStatus> files = sources.files();
        List<ToolLine> tools = tools(sources, files, figures);
        List<RecentError> errors = figures.errors();
        return new StatusReport(
                facts,
                Instant.now(),
                sources.openProject(),
                sources.openProjectSince(),
                Problems.of(facts, sources, tools, errors),
                sources.traffic(),
                figures.calls(),
                figures.failures(),
                tools,
                files,
                figures.clients(),
                errors,
                sources.warnings());
    }

    /** As bad as its worst problem. */
    public Health health() {
        if (problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            return Health.DOWN;
        }
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.WARNING)
                ? Health.ATTENTION
                : Health.GOOD;
    }

    /** The files whose newest content is not served. */
    public List<RouteFileStatus> faultyFiles() {
        return files.stream().filter(file -> file.fault() != null).toList();
    }

    private static List<ToolLine> tools(StatusSources sources, List<RouteFileStatus> files, RequestFigures figures) {
        Map<String, String> fileOf = new HashMap<>();
        for (RouteFileStatus file : files) {
            if (file.name() != null) {
                fileOf.put(file.name(), file.file());
            }
        }
        return sources.tools().stream()
                .map(entry -> new ToolLine(
                        entry,
                        fileOf.get(entry.tool().name()),
                        figures.tool(entry.names()).orElse(null)))
                .toList();
    }
}
