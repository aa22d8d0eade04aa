package org.openprojectmcp.health;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/**
 * {@code /health}, {@code /health/live} and {@code /health/ready} on the status port: MicroProfile Health's format, 200 when up and
 * 503 when down. {@code /health} has OpenProject's state beside it. Answers come from the last look, so they are ready at once and
 * are given on the event loop.
 */
public final class HealthEndpoints {

    private final MicroProfileHealth health;
    private final Supplier<Observation> openProject;
    private final String openProjectUrl;

    /** @param openProjectUrl as it may be shown: without user or password */
    public HealthEndpoints(MicroProfileHealth health, Supplier<Observation> openProject, String openProjectUrl) {
        this.health = health;
        this.openProject = openProject;
        this.openProjectUrl = openProjectUrl;
    }

    /** Registers the three paths. */
    public void register(Router router) {
        router.get("/health/live").handler(ctx -> answer(ctx, health.live()));
        router.get("/health/ready").handler(ctx -> answer(ctx, health.ready()));
        router.get("/health").handler(ctx -> answer(ctx, withOpenProject(health.all())));
    }

    private HealthReport withOpenProject(HealthReport report) {
        Observation seen = openProject.get();
        ObjectNode json = report.json();
        json.put("openproject_connection", seen.connected() ? "connected" : "failed");
        json.put("openproject_version", seen.version());
        json.put("openproject_url", openProjectUrl);
        json.put("message", seen.message());
        return report;
    }

    private static void answer(RoutingContext ctx, HealthReport report) {
        ctx.response()
                .setStatusCode(report.up() ? 200 : 503)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(report.json().toString());
    }
}
