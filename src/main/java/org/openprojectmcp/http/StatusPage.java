package org.openprojectmcp.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;
import org.openprojectmcp.health.Observation;

/**
 * {@code GET /} on the status port: a page for people, JSON for programs (whoever does not ask for HTML). Both tell the same report.
 * Answers on the event loop; the report must be at hand without waiting.
 */
public final class StatusPage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "openproject-mcp";

    private final Supplier<StatusReport> report;

    public StatusPage(Supplier<StatusReport> report) {
        this.report = report;
    }

    /** Registers the page. */
    public void register(Router router) {
        router.get("/").handler(this::answer);
    }

    private void answer(RoutingContext ctx) {
        String accept = ctx.request().getHeader(HttpHeaders.ACCEPT);
        boolean people = accept != null && accept.contains("text/html");
        ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, people ? "text/html; charset=utf-8" : "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, "Accept")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .end(people ? StatusHtml.of(report.get()) : json(report.get()).toString());
    }

    /** The fields of the original server first, under its names; then ours. */
    private static ObjectNode json(StatusReport report) {
        Observation seen = report.openProject();
        ObjectNode body = JSON.createObjectNode()
                .put("name", NAME)
                .put("status", "running")
                .put("message", seen.message());
        body.putObject("endpoints")
                .put("health", "/health")
                .put("live", "/health/live")
                .put("ready", "/health/ready")
                .put("metrics", "/metrics");
        body.set("mcp_tools", JSON.valueToTree(report.tools()));
        body.putObject("ports").put("mcp_sse", report.mcpPort()).put("http_status", report.statusPort());
        body.put("version", report.version());
        body.putObject("openproject")
                .put("url", report.openProjectUrl())
                .put("connected", seen.connected())
                .put("version", seen.version())
                .put("sandbox", report.sandbox());
        body.set("warnings", JSON.valueToTree(report.warnings()));
        body.set("faulty_route_files", JSON.valueToTree(report.faultyFiles()));
        return body;
    }
}
