package org.openprojectmcp.sandbox.http;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.access.Caller;

/**
 * Reads who calls from the Authorization header: Basic with the user name {@code apikey}, and in later versions the key as Bearer token;
 * any other scheme counts as no credentials.
 */
final class Authentication {
    private static final String BASIC = "Basic realm=\"OpenProject API\"";

    private final Function<String, @Nullable Caller> callers;
    private final Function<String, @Nullable Caller> bearers;

    /**
     * @param callers gives the caller of an API key, or {@code null}
     * @param bearers gives the caller of a Bearer token, or {@code null}
     */
    Authentication(Function<String, @Nullable Caller> callers, Function<String, @Nullable Caller> bearers) {
        this.callers = callers;
        this.bearers = bearers;
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
            case "bearer" -> bearer(request, rest);
            default -> null;
        };
    }

    /** 401 for a route that needs credentials. */
    static ApiError required() {
        return refused(BASIC, "You need to be authenticated to access this resource.");
    }

    private Caller bearer(HttpServerRequest request, String token) {
        var caller = bearers.apply(token);
        if (caller == null) {
            throw refused(
                    "Bearer realm=\"OpenProject API\", resource_metadata=\"http://" + request.authority()
                            + "/.well-known/oauth-protected-resource\", scope=\"api_v3\", error=\"invalid_token\"",
                    "You did not provide the correct credentials.");
        }
        return caller;
    }

    private Caller basic(String encoded) {
        var key = key(encoded);
        var caller = key == null ? null : callers.apply(key);
        if (caller == null) {
            throw refused(BASIC, "You did not provide the correct credentials.");
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

    private static ApiError refused(String challenge, String message) {
        var error = ApiError.of(401, "Unauthenticated", message);
        return ApiError.bare(error.answer().with("www-authenticate", challenge));
    }
}
