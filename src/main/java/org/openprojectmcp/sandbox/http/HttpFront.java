package org.openprojectmcp.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a request from Vert.x through the checks every request passes, in OpenProject's order: body readable, credentials, content
 * type, route. Answers in the language of the caller; the Accept-Language header counts for nothing. Runs on the one event loop thread.
 */
public final class HttpFront {
    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String SERVICE_DESCRIPTION = "</api/v3/openapi.json>; rel=\"service-desc\"";

    private final Supplier<Router> routers;
    private final Router outside;
    private final Authentication authentication;
    private final @Nullable String requiredHost;
    private final AnswerObserver observer;
    private final Language language;
    private final KeptAnswers kept;

    private @Nullable Router router;

    /**
     * @param routers makes the routes, asked at the first request: to make them all takes as long as to read the state
     * @param outside what answers beside API v3
     * @param callers gives the caller of an API key
     * @param tokens knows the bearers of tokens
     * @param requiredHost the only Host header to answer to; {@code null} answers to all
     * @param observer sees what is answered
     * @param language answers whoever is not known, and users whose own has no catalogue
     * @param kept answers that are given again
     */
    public HttpFront(
            Supplier<Router> routers,
            Router outside,
            Function<String, @Nullable Caller> callers,
            BearerTokens tokens,
            @Nullable String requiredHost,
            AnswerObserver observer,
            Language language,
            KeptAnswers kept) {
        this.routers = routers;
        this.outside = outside;
        this.authentication = new Authentication(callers, tokens);
        this.requiredHost = requiredHost;
        this.observer = observer;
        this.language = language;
        this.kept = kept;
    }

    /** What a request to another host than the configured one is answered. */
    public static Answer wrongHost() {
        return Answer.text(400, "text/plain", "Invalid host_name configuration");
    }

    /** What a request with an API key that is nobody's is answered. */
    public static Answer wrongCredentials() {
        return Authentication.wrong().answer();
    }

    /** Answers a request that was read. */
    public void serve(HttpServerRequest request, Buffer body) {
        send(request, answer(request, body));
    }

    /** Carries a request out; nothing is sent. */
    public Rendered answer(HttpServerRequest request, Buffer body) {
        return language.speak(() -> answered(request, body));
    }

    /** What it speaks to callers who have not chosen a language. */
    public Language language() {
        return language;
    }

    private Rendered answered(HttpServerRequest request, Buffer body) {
        try {
            if (requiredHost != null && !requiredHost.equals(request.getHeader("host"))) {
                return Rendered.of(wrongHost());
            }
            var beside = outside.find(request.method().name(), Query.decode(request.path()));
            return beside == null ? routed(request, body) : Rendered.of(beside(request, body, beside));
        } catch (ApiError e) {
            return Rendered.of(e.answer());
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.method(), request.path(), e);
            return Rendered.of(ApiError.internal(String.valueOf(e.getMessage())).answer());
        }
    }

    private Rendered routed(HttpServerRequest request, Buffer body) {
        var method = request.method().name();
        var path = Query.decode(request.path());
        var router = router();
        var match = router.find(method, path);
        var contentType = request.getHeader("content-type");
        var taken = match == null ? RequestBody.jsonTypes() : match.route().contentTypes();
        var bodyless = "GET".equals(method) || "DELETE".equals(method);
        var json =
                bodyless ? JSON.createObjectNode() : RequestBody.parse(contentType, body, taken.contains("text/plain"));
        var caller = authentication.caller(request);
        if (caller == null && (match == null || !match.route().anonymous())) {
            throw Authentication.required();
        }
        if ("OPTIONS".equals(method) && !router.allowed(path).isEmpty()) {
            return Rendered.of(Answer.noContent().with("allow", String.join(", ", router.allowed(path))));
        }
        var answering = caller == null ? Caller.anonymous() : caller;
        return answering.language(language).speak(() -> {
            if (!bodyless) {
                RequestBody.checkType(contentType, taken);
            }
            if (match == null) {
                throw ApiError.notFound();
            }
            return handled(request, path, match, answering, json, body);
        });
    }

    private Rendered handled(
            HttpServerRequest request, String path, Route.Match match, Caller caller, JsonNode json, Buffer body) {
        var method = request.method().name();
        var question = "GET".equals(method) ? new KeptAnswers.Question(caller.idOrNull(), request.uri()) : null;
        var given = question == null ? null : kept.find(question);
        if (given != null) {
            return given;
        }
        var query = PackedParameters.unpacked(Query.parse(request.query()));
        var headers = headers(request.headers());
        var answer = match.route()
                .handler()
                .handle(new Request(method, path, match.parameters(), query, headers, caller, json, body));
        var rendered = Rendered.of(plainJson(path, query) ? answer.asJson() : answer);
        if (question != null && answer.repeatable()) {
            kept.keep(question, rendered);
        }
        return rendered;
    }

    /** Whether the address asks for JSON by its end or by a parameter. */
    private static boolean plainJson(String path, Map<String, List<String>> query) {
        return path.endsWith(".json") || List.of("json").equals(query.get("format"));
    }

    /** What is not part of API v3 has rules of its own: no content type is asked for, and credentials may be missing. */
    private Answer beside(HttpServerRequest request, Buffer body, Route.Match match) {
        var caller = authentication.keyHolder(request);
        var headers = headers(request.headers());
        var credentials = request.getHeader("authorization");
        if (credentials != null) {
            headers.put("authorization", credentials);
        }
        var type = headers.getOrDefault("content-type", "");
        return match.route()
                .handler()
                .handle(new Request(
                        request.method().name(),
                        Query.decode(request.path()),
                        match.parameters(),
                        Query.parse(request.query()),
                        headers,
                        caller == null ? Caller.anonymous() : caller,
                        type.contains("json") ? RequestBody.parse(type, body, false) : JSON.createObjectNode(),
                        body));
    }

    private Router router() {
        if (router == null) {
            router = routers.get();
        }
        return router;
    }

    /** All headers but the credentials. */
    private static Map<String, String> headers(MultiMap received) {
        var headers = new HashMap<String, String>();
        received.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        headers.remove("authorization");
        return headers;
    }

    /** Sends the answer of a request, unless its caller has gone. */
    public void send(HttpServerRequest request, Rendered rendered) {
        var response = request.response();
        if (response.closed()) {
            return;
        }
        var answer = rendered.answer();
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        if (answer.status() != 401 && request.path().startsWith("/api/")) {
            response.putHeader("link", SERVICE_DESCRIPTION);
        }
        if (answer.contentType() != null) {
            response.putHeader("content-type", answer.contentType());
        }
        var method = request.method().name();
        observer.answered(method, request.uri(), answer.status(), answer.contentType(), rendered.bytes());
        var etag = rendered.etag();
        if (etag != null) {
            response.putHeader("etag", etag);
            if ("GET".equals(method) && etag.equals(request.getHeader("if-none-match"))) {
                response.setStatusCode(304).end();
                return;
            }
        }
        if ("HEAD".equals(method)) {
            response.putHeader("content-length", String.valueOf(rendered.bytes().length));
            response.end();
        } else {
            response.end(rendered.buffer());
        }
    }
}
