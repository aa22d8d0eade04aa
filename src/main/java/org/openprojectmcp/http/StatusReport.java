package org.openprojectmcp.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.health.Observation;

/**
 * What the status page tells of the server at one moment. Holds no secret.
 *
 * @param openProjectUrl the address in use; for the sandbox its loopback address
 * @param warnings what an administrator should change, a sentence each
 */
public record StatusReport(
        String version,
        int mcpPort,
        int statusPort,
        boolean sandbox,
        String openProjectUrl,
        Observation openProject,
        List<String> tools,
        List<RouteFile> files,
        List<String> warnings) {

    public StatusReport {
        tools = List.copyOf(tools);
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /**
     * A file of the routes folder.
     *
     * @param name its path in the folder
     * @param fault why its newest content is not served, with the line and the remedy; {@code null} when it is served
     * @param serving whether some version of it is served, the newest or the last good one
     */
    public record RouteFile(String name, @Nullable String fault, boolean serving) {}

    /** The files whose newest content is not served. */
    List<RouteFile> faultyFiles() {
        return files.stream().filter(file -> file.fault() != null).toList();
    }
}
