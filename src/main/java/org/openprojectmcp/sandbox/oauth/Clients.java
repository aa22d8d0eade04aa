package org.openprojectmcp.sandbox.oauth;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.model.oauth.Application;
import org.openprojectmcp.sandbox.state.Table;

/** Knows the applications: who they are, where the browser may return to, what they may ask for. */
final class Clients {
    private static final String LOOPBACK = "127.0.0.1";

    private final Table<Application> applications;

    Clients(Table<Application> applications) {
        this.applications = applications;
    }

    @Nullable
    Application find(@Nullable String clientId) {
        return applications.all().stream()
                .filter(application -> application.clientId().equals(clientId))
                .findFirst()
                .orElse(null);
    }

    /** The application that sends a request, by Basic credentials or parameters; public ones need no secret. */
    Application authenticated(Request request, Parameters parameters) {
        var basic = basic(request.headers().get("authorization"));
        var id = basic == null ? parameters.find("client_id") : basic[0];
        var secret = basic == null ? parameters.find("client_secret") : basic[1];
        var application = find(id);
        if (application == null || !proves(application, secret)) {
            throw OAuthErrors.invalidClient();
        }
        return application;
    }

    /** Whether an address is one of the application's: word for word, but for the port of 127.0.0.1. */
    static boolean returnsTo(Application application, String redirectUri) {
        return application.redirectUris().stream()
                .anyMatch(known -> known.equals(redirectUri) || samePortAside(known, redirectUri));
    }

    /** The scopes that are asked for; {@code api_v3} when none are. Refuses what the application may not have. */
    static Set<String> scopes(Application application, @Nullable String asked) {
        var scopes = new LinkedHashSet<String>();
        Arrays.stream((asked == null ? Metadata.API_SCOPE : asked).split(" "))
                .filter(scope -> !scope.isEmpty())
                .forEach(scopes::add);
        if (!application.scopes().containsAll(scopes)) {
            throw OAuthErrors.invalidScope();
        }
        return scopes;
    }

    private static boolean proves(Application application, @Nullable String secret) {
        if (application.secret() == null) {
            return true;
        }
        return secret != null
                && MessageDigest.isEqual(
                        application.secret().getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean samePortAside(String known, String given) {
        var knownUri = uri(known);
        var givenUri = uri(given);
        return knownUri != null
                && givenUri != null
                && LOOPBACK.equals(knownUri.getHost())
                && portless(knownUri).equals(portless(givenUri));
    }

    private static String portless(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static String @Nullable [] basic(@Nullable String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return null;
        }
        try {
            var decoded = Base64.getDecoder().decode(header.substring(6).strip());
            var pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? pair : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
