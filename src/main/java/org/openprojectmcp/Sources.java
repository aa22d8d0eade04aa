package org.openprojectmcp;

import java.time.Instant;
import java.util.List;
import org.apache.camel.CamelContext;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.health.Observation;
import org.openprojectmcp.health.OpenProjectProbe;
import org.openprojectmcp.http.McpComponent;
import org.openprojectmcp.http.Traffic;
import org.openprojectmcp.status.report.StatusSources;
import org.openprojectmcp.tool.call.RouteCatalog;
import org.openprojectmcp.tool.choice.ToolSelection;
import org.openprojectmcp.tool.directory.ToolEntry;
import org.openprojectmcp.tool.files.RouteFileStatus;
import org.openprojectmcp.tool.files.RouteFiles;

/** What the status page tells, from where it is known. */
record Sources(Settings settings, CamelContext context, RouteCatalog catalog, RouteFiles routes, OpenProjectProbe probe)
        implements StatusSources {

    @Override
    public List<ToolEntry> tools() {
        return catalog.entries(ToolSelection.EVERYTHING);
    }

    @Override
    public List<RouteFileStatus> files() {
        return routes.status();
    }

    @Override
    public Observation openProject() {
        return probe.last();
    }

    @Override
    public Instant openProjectSince() {
        return probe.since();
    }

    @Override
    public Traffic traffic() {
        return context.getComponent("mcp", McpComponent.class).traffic();
    }

    @Override
    public List<String> missingRoutes() {
        return Announcement.missing(context);
    }

    @Override
    public List<String> warnings() {
        return Options.warnings(settings);
    }
}
