package org.openprojectmcp.sandbox.http;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.access.Caller;

/**
 * Reads who calls from the Authorization header: Basic with the user name {@code apikey}, or the Bearer of a token that the
 * authorization server gave; any other scheme counts as no credentials.
 */
final class Authentication {
    private static final String WRONG = "You did not provide the correct credentials.";
    private static final String BASIC = "Basic realm=\"OpenProject API\"";

    private final Function<String, @Nullable Caller> callers;
    private final BearerTokens tokens;

    /** @param callers gives the caller of an API key, or {@code null} */
    Authentication(Function<String, @Nullable Caller> callers, BearerTokens tokens) {
        this.callers = callers;
        this.tokens = tokens;
    }

    /**
     * The caller, or {@code null} without credentials.
     *
     * @throws ApiError 401 for wrong ones
     */
    @Nullable
    Caller caller(HttpServerRequest request) {
        var header = request.getHeader("authorization");
        if (header == null) {
            return null;
        }
        var space = header.indexOf(' ');
        var scheme = (space < 0 ? header : header.substring(0, space)).toLowerCase(Locale.ROOT);
        var rest = space < 0 ? "" : header.substring(space + 1).trim();
        return switch (scheme) {
            case "basic" -> basic(rest);
            case "bearer" -> bearer(rest, request);
            default -> null;
        };
    }

    /** Whoever sends an API key outside of the API, where wrong credentials count as none. */
    @Nullable
    Caller keyHolder(HttpServerRequest request) {
        var header = request.getHeader("authorization");
        var basic = header != null && header.regionMatches(true, 0, "basic ", 0, 6);
        var key = basic ? key(header.substring(6).trim()) : null;
        return key == null ? null : callers.apply(key);
    }

    /** 401 for a route that needs credentials. */
    static ApiError required() {
        return refused(401, BASIC, "You need to be authenticated to access this resource.");
    }

    /** The user of a token; {@code null} when it stands for nobody. */
    private @Nullable Caller bearer(String token, HttpServerRequest request) {
        var bearer = tokens.bearer(token);
        if (bearer == null) {
            throw refused(401, challenge(request, "invalid_token"), WRONG);
        }
        if (!bearer.api()) {
            throw refused(403, challenge(request, "insufficient_scope"), WRONG);
        }
        return bearer.caller().user() == null ? null : bearer.caller();
    }

    private static String challenge(HttpServerRequest request, String error) {
        return "Bearer realm=\"OpenProject API\", resource_metadata=\"http://" + request.authority()
                + "/.well-known/oauth-protected-resource\", scope=\"api_v3\", error=\"" + error + "\"";
    }

    /** 401 for an API key that is nobody's. */
    static ApiError wrong() {
        return refused(401, BASIC, WRONG);
    }

    private Caller basic(String encoded) {
        var key = key(encoded);
        var caller = key == null ? null : callers.apply(key);
        if (caller == null) {
            throw wrong();
        }
        return caller;
    }

    private static @Nullable String key(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.startsWith("apikey:") ? pair.substring("apikey:".length()) : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static ApiError refused(int status, String challenge, String message) {
        var error = ApiError.of(status, "Unauthenticated", message);
        return ApiError.bare(error.answer().with("www-authenticate", challenge));
    }
}
