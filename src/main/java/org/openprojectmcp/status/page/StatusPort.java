package org.openprojectmcp.status.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.openprojectmcp.http.guard.HostGuard;
import org.openprojectmcp.http.reply.JsonResponse;
import org.openprojectmcp.status.report.StatusReport;

/**
 * The status page: {@code /} for people, and as JSON for whoever does not ask for HTML; {@code /status.json} with everything; {@code
 * /events}, the stream of a page that is open; {@code /assets/}. Answers on the event loop; the report must be at hand without waiting.
 * Its files are read when it is made, by whoever makes it; nothing else is done before somebody asks.
 */
public final class StatusPort implements AutoCloseable {

    /** Nothing from elsewhere, nothing in line. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Buffer TOO_MANY =
            Buffer.buffer("{\"error\":\"Too many status pages are open; read /status.json instead.\"}");

    private final Supplier<StatusReport> report;
    private final HostGuard hosts;
    private final PageStreams streams;
    private final Assets assets = Assets.read();
    private final PageHtml html = new PageHtml();
    private final Map<Language, Texts> texts = Texts.read();
    private volatile ToolsJson tools = ToolsJson.NONE;

    /** @param hosts keeps pages of other sites out, which must not read what is told here */
    public StatusPort(Vertx vertx, HostGuard hosts, Supplier<StatusReport> report) {
        this.report = report;
        this.hosts = hosts;
        this.streams = new PageStreams(vertx, this::state);
    }

    /** Registers the paths. */
    public void register(Router router) {
        router.get("/").handler(this::guard).handler(this::answer);
        router.get("/status.json").handler(this::guard).handler(ctx -> json(ctx, everything(language(ctx))));
        router.get("/events").handler(this::guard).handler(this::open);
        router.get("/assets/:name").handler(this::guard).handler(assets::answer);
    }

    /** Ends the streams of the pages that are open. */
    @Override
    public void close() {
        streams.close();
    }

    private void guard(RoutingContext ctx) {
        HostAndPort authority = ctx.request().authority();
        Optional<String> refusal = hosts.refusal(
                authority == null ? null : authority.host(), ctx.request().getHeader(HttpHeaders.ORIGIN));
        if (refusal.isPresent()) {
            JsonResponse.send(ctx.response(), 403, Buffer.buffer("{\"error\":\"" + refusal.get() + "\"}"));
            return;
        }
        ctx.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Content-Security-Policy", POLICY);
        ctx.next();
    }

    private void answer(RoutingContext ctx) {
        HttpServerResponse response = ctx.response().putHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        String accept = ctx.request().getHeader(HttpHeaders.ACCEPT);
        Language language = language(ctx);
        if (accept == null || !accept.contains("text/html")) {
            json(ctx, state(language));
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(html.of(everything(language), texts(language)));
    }

    private void open(RoutingContext ctx) {
        if (!streams.open(ctx.request(), language(ctx))) {
            JsonResponse.send(ctx.response(), 503, TOO_MANY);
        }
    }

    private static void json(RoutingContext ctx, ObjectNode body) {
        body.put("now", Instant.now().toString());
        JsonResponse.send(ctx.response(), 200, Buffer.buffer(body.toString()));
    }

    private ObjectNode state(Language language) {
        return state(report.get(), language);
    }

    private ObjectNode state(StatusReport now, Language language) {
        tools = tools.current(now);
        return StatusJson.of(now, texts(language), tools.version());
    }

    private ObjectNode everything(Language language) {
        ObjectNode state = state(language);
        state.set("tools", tools.json());
        return state.put("now", Instant.now().toString());
    }

    private Texts texts(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static Language language(RoutingContext ctx) {
        return Language.of(ctx.request().getParam("lang"), ctx.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
