package org.openprojectmcp.status.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.openprojectmcp.config.ShownSetting;
import org.openprojectmcp.health.Observation;
import org.openprojectmcp.http.Traffic;
import org.openprojectmcp.status.report.Problem;
import org.openprojectmcp.status.report.ServerFacts;
import org.openprojectmcp.status.report.StatusReport;
import org.openprojectmcp.status.report.ToolLine;
import org.openprojectmcp.status.traffic.ClientFigures;
import org.openprojectmcp.status.traffic.RecentError;
import org.openprojectmcp.status.traffic.ToolFigures;
import org.openprojectmcp.tool.files.RouteFileStatus;

/** The report as JSON; what is said of problems is in one language. */
final class StatusJson {

    private static final String NAME = "openproject-mcp";

    private final StatusReport report;
    private final Texts texts;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private StatusJson(StatusReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    /** All but what the tools are, which {@code tools_version} stands for. */
    static ObjectNode of(StatusReport report, Texts texts, String toolsVersion) {
        StatusJson status = new StatusJson(report, texts);
        status.original();
        status.overview();
        status.problems();
        status.traffic();
        status.tools(toolsVersion);
        status.clients();
        status.errors();
        status.files();
        status.settings();
        return status.json;
    }

    /** The fields of the original server, under its names. */
    private void original() {
        ServerFacts facts = report.facts();
        json.put("name", NAME)
                .put("status", "running")
                .put("message", report.openProject().message());
        json.putObject("endpoints")
                .put("health", "/health")
                .put("live", "/health/live")
                .put("ready", "/health/ready")
                .put("metrics", "/metrics")
                .put("status", "/status.json")
                .put("events", "/events");
        ArrayNode names = json.putArray("mcp_tools");
        report.tools().stream().filter(ToolLine::on).map(ToolLine::name).forEach(names::add);
        json.putObject("ports")
                .put("mcp_sse", facts.mcpPort())
                .put("mcp_external", facts.externalPort())
                .put("http_status", facts.statusPort());
    }

    private void overview() {
        ServerFacts facts = report.facts();
        Observation seen = report.openProject();
        json.put("version", facts.version())
                .put("started", moment(facts.started()))
                .put("health", report.health().name().toLowerCase(Locale.ROOT));
        json.putObject("openproject")
                .put("url", facts.openProjectUrl())
                .put("connected", seen.connected())
                .put("version", seen.version())
                .put("user", seen.user())
                .put("sandbox", facts.sandbox())
                .put("asked", seen.made())
                .put("since", seen.made() ? moment(report.since()) : null);
        json.putObject("access")
                .put("auth", facts.auth().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("token", facts.accessToken());
        ArrayNode warnings = json.putArray("warnings");
        report.warnings().forEach(warnings::add);
    }

    private void problems() {
        ArrayNode problems = json.putArray("problems");
        for (Problem problem : report.problems()) {
            String key = "problem." + problem.code();
            problems.addObject()
                    .put("code", problem.code())
                    .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                    .put("title", texts.get(key + ".title", problem.details()))
                    .put("remedy", texts.get(key + ".remedy", problem.details()))
                    .put("detail", problem.details().get("message"));
        }
    }

    private void traffic() {
        Traffic traffic = report.traffic();
        json.putObject("traffic")
                .put("calls", report.calls())
                .put("failures", report.failures())
                .put("running", traffic.calls())
                .put("open_streams", traffic.openStreams())
                .put("max_streams", traffic.maxStreams());
    }

    private void tools(String version) {
        json.put("tools_version", version);
        json.put("tools_off", report.tools().stream().filter(tool -> !tool.on()).count());
        ObjectNode figures = json.putObject("figures");
        for (ToolLine tool : report.tools()) {
            ToolFigures counted = tool.figures();
            if (counted != null) {
                figures.putObject(tool.name())
                        .put("calls", counted.calls())
                        .put("failures", counted.failures())
                        .put("p50_ms", rounded(counted.medianMillis()))
                        .put("p95_ms", rounded(counted.p95Millis()))
                        .put("last", moment(counted.last()));
            }
        }
    }

    private void clients() {
        ArrayNode clients = json.putArray("clients");
        for (ClientFigures client : report.clients()) {
            clients.addObject()
                    .put("name", client.name())
                    .put("version", client.version())
                    .put("revision", client.revision())
                    .put("handshakes", client.handshakes())
                    .put("requests", client.requests())
                    .put("calls", client.calls())
                    .put("first", moment(client.first()))
                    .put("last", moment(client.last()));
        }
    }

    private void errors() {
        ArrayNode errors = json.putArray("errors");
        for (RecentError error : report.errors()) {
            String key = "error." + error.kind().word();
            errors.addObject()
                    .put("kind", error.kind().word())
                    .put("title", texts.get(key + ".title"))
                    .put("remedy", texts.get(key + ".remedy"))
                    .put("administrators", error.kind().isAdministrators())
                    .put("method", error.method())
                    .put("name", error.name())
                    .put("client", error.client())
                    .put("id", error.id())
                    .put("count", error.count())
                    .put("last", moment(error.last()));
        }
    }

    private void files() {
        json.put("route_files", report.files().size());
        ArrayNode faulty = json.putArray("faulty_route_files");
        for (RouteFileStatus file : report.faultyFiles()) {
            faulty.addObject()
                    .put("file", file.file())
                    .put("name", file.name())
                    .put("state", file.state().name())
                    .put("fault", file.fault());
        }
    }

    private void settings() {
        ArrayNode settings = json.putArray("settings");
        for (ShownSetting setting : report.facts().settings()) {
            settings.addObject()
                    .put("name", setting.setting().name())
                    .put("secret", setting.setting().secret())
                    .put("given", setting.given())
                    .put("value", setting.value())
                    .put("default", setting.setting().whenAbsent());
        }
    }

    private static double rounded(double millis) {
        return Math.round(millis * 10) / 10.0;
    }

    private static String moment(Instant instant) {
        return instant.toString();
    }
}
