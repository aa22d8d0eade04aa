package org.openprojectmcp.health;

import io.smallrye.health.SmallRyeHealth;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
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
        router.get("/health").handler(this::all);
    }

    private void all(RoutingContext ctx) {
        SmallRyeHealth report = health.all();
        Observation seen = openProject.get();
        JsonObjectBuilder body = Json.createObjectBuilder(report.getPayload())
                .add("openproject_connection", seen.connected() ? "connected" : "failed")
                .add("openproject_url", openProjectUrl)
                .add("message", seen.message());
        if (seen.version() == null) {
            body.addNull("openproject_version");
        } else {
            body.add("openproject_version", seen.version());
        }
        send(ctx, report.isDown(), body.build().toString());
    }

    private static void answer(RoutingContext ctx, SmallRyeHealth report) {
        send(ctx, report.isDown(), report.getPayload().toString());
    }

    private static void send(RoutingContext ctx, boolean down, String json) {
        ctx.response()
                .setStatusCode(down ? 503 : 200)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json);
    }
}
