package org.openprojectmcp.http.guard;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.openproject.Credentials;

/**
 * Lets callers in by what they send: an access token where callers share one key, an OpenProject key where each has an own. Tokens are
 * compared in constant time. Immutable.
 */
public final class Authentication {

    /** The header in which a caller may send an OpenProject key. */
    public static final String API_KEY_HEADER = "X-OpenProject-Api-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,1000}");
    private static final Admission OPEN = new Admission.Admitted(null);
    private static final Admission TOKEN_NEEDED = new Admission.Refused(
            "An access token is required: send it as \"Authorization: Bearer TOKEN\".",
            "Bearer realm=\"openproject-mcp\"");
    private static final Admission KEY_NEEDED = new Admission.Refused(
            "Your OpenProject API key is required: send it in the header " + API_KEY_HEADER
                    + ", or as \"Authorization: Bearer KEY\", or as Basic authentication with the user name apikey.",
            "Basic realm=\"OpenProject API key, user name apikey\", Bearer realm=\"OpenProject API key\"");

    private final Settings.Auth mode;
    private final @Nullable Secret accessToken;

    /** @param accessToken what callers must send in {@link Settings.Auth#SHARED}; {@code null} lets everybody in */
    public Authentication(Settings.Auth mode, @Nullable Secret accessToken) {
        if (mode == Settings.Auth.PER_USER && accessToken != null) {
            throw new IllegalArgumentException("an access token guards the shared mode only");
        }
        this.mode = mode;
        this.accessToken = accessToken;
    }

    /**
     * @param authorization the header {@code Authorization}
     * @param apiKey the header {@value #API_KEY_HEADER}
     */
    public Admission admit(@Nullable String authorization, @Nullable String apiKey) {
        return mode == Settings.Auth.PER_USER ? perUser(authorization, apiKey) : shared(authorization);
    }

    private Admission shared(@Nullable String authorization) {
        if (accessToken == null) {
            return OPEN;
        }
        return key(parameter("bearer", authorization))
                        .filter(accessToken::equals)
                        .isPresent()
                ? OPEN
                : TOKEN_NEEDED;
    }

    private static Admission perUser(@Nullable String authorization, @Nullable String apiKey) {
        return key(Optional.ofNullable(apiKey))
                .or(() -> key(parameter("bearer", authorization)))
                .or(() -> key(parameter("basic", authorization).flatMap(Authentication::password)))
                .<Admission>map(key -> new Admission.Admitted(new Credentials(key)))
                .orElse(KEY_NEEDED);
    }

    private static Optional<Secret> key(Optional<String> text) {
        return text.filter(key -> KEY.matcher(key).matches()).map(Secret::new);
    }

    private static Optional<String> parameter(String scheme, @Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(scheme + " ")) {
            return Optional.empty();
        }
        return Optional.of(authorization.substring(scheme.length()).strip());
    }

    private static Optional<String> password(String basic) {
        try {
            String pair = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
            return pair.startsWith("apikey:") ? Optional.of(pair.substring("apikey:".length())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
