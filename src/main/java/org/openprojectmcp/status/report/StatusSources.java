package org.openprojectmcp.status.report;

import java.time.Instant;
import java.util.List;
import org.openprojectmcp.health.Observation;
import org.openprojectmcp.http.Traffic;
import org.openprojectmcp.tool.directory.ToolEntry;
import org.openprojectmcp.tool.files.RouteFileStatus;

/** Where the report of a running server comes from. Nothing here waits for anything. Thread-safe. */
public interface StatusSources {

    /** Every tool there is, those that are off too, by name. */
    List<ToolEntry> tools();

    List<RouteFileStatus> files();

    /** The last look at OpenProject. */
    Observation openProject();

    /** Since when OpenProject is as the last look found it; the epoch before the first. */
    Instant openProjectSince();

    Traffic traffic();

    /** The URIs that a route must begin with for calls to get in and out, and that none begins with. */
    List<String> missingRoutes();

    /** What an administrator should change in the settings, a sentence each. */
    List<String> warnings();
}
