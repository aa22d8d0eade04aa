package org.openprojectmcp.http;

import java.util.List;
import org.openprojectmcp.health.Observation;
import org.openprojectmcp.tool.files.RouteFileStatus;

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
        List<RouteFileStatus> files,
        List<String> warnings) {

    public StatusReport {
        tools = List.copyOf(tools);
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /** The files whose newest content is not served. */
    List<RouteFileStatus> faultyFiles() {
        return files.stream().filter(file -> file.fault() != null).toList();
    }
}
