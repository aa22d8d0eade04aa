package org.openprojectmcp.sandbox.oauth;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.oauth.AccessToken;
import org.openprojectmcp.sandbox.model.oauth.Application;
import org.openprojectmcp.sandbox.model.oauth.AuthorizationCode;

/** The codes and tokens that are valid. Of each kind the oldest is forgotten beyond ten thousand. Touched by one thread. */
public final class Tokens {
    /** How long an access token is valid. */
    static final Duration LIFE = Duration.ofHours(2);

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Random random;
    private final Map<String, AuthorizationCode> codes = bounded();
    private final Map<String, AccessToken> tokens = bounded();
    private final Map<String, AccessToken> byRefreshToken = bounded();

    /** @param seed makes the same tokens on every start; {@code null} makes ones that cannot be guessed */
    public Tokens(Clock clock, @Nullable Long seed) {
        this.clock = clock;
        this.random = seed == null ? new SecureRandom() : new Random(seed);
    }

    /** A code for what a user agreed to. */
    AuthorizationCode code(
            Application application,
            int userId,
            String redirectUri,
            Set<String> scopes,
            @Nullable String challenge,
            boolean plain) {
        var code = new AuthorizationCode(
                made(),
                application,
                userId,
                redirectUri,
                scopes,
                challenge,
                plain,
                clock.instant().plus(CODE_LIFE));
        codes.put(code.code(), code);
        return code;
    }

    /** The code as long as it is valid and has not been exchanged, else {@code null}. */
    @Nullable
    AuthorizationCode findCode(String code) {
        var found = codes.get(code);
        return found == null || !clock.instant().isBefore(found.expiresAt()) ? null : found;
    }

    /** New tokens for a code, which is used up. */
    AccessToken exchange(AuthorizationCode code) {
        codes.remove(code.code());
        return issue(code.application(), code.userId(), code.scopes(), made(), null);
    }

    /** A token with which an application acts for itself. */
    AccessToken own(Application application, Set<String> scopes) {
        return issue(application, application.userId(), scopes, null, null);
    }

    /** New tokens for a refresh token, {@code null} when it is nobody's or has been used. */
    @Nullable
    AccessToken refresh(String refreshToken, Application application) {
        var old = byRefreshToken.get(refreshToken);
        if (old == null || old.application().id() != application.id()) {
            return null;
        }
        byRefreshToken.remove(refreshToken);
        return issue(application, old.userId(), old.scopes(), made(), old.token());
    }

    /** The token as long as it is valid, else {@code null}. To ask for one is to use it: what it replaces ends. */
    @Nullable
    AccessToken use(String token) {
        var found = find(token);
        if (found != null && found.previous() != null) {
            tokens.remove(found.previous());
        }
        return found;
    }

    /** The token as long as it is valid, else {@code null}. */
    @Nullable
    AccessToken find(String token) {
        var found = tokens.get(token);
        return found == null || !clock.instant().isBefore(found.expiresAt()) ? null : found;
    }

    /** Ends an access or refresh token of an application with its other half. */
    void revoke(String token, Application application) {
        var found = tokens.containsKey(token) ? tokens.get(token) : byRefreshToken.get(token);
        if (found != null && found.application().id() == application.id()) {
            tokens.remove(found.token());
            if (found.refreshToken() != null) {
                byRefreshToken.remove(found.refreshToken());
            }
        }
    }

    private AccessToken issue(
            Application application,
            @Nullable Integer userId,
            Set<String> scopes,
            @Nullable String refreshToken,
            @Nullable String previous) {
        var now = clock.instant();
        var issued = new AccessToken(made(), refreshToken, application, userId, scopes, previous, now, now.plus(LIFE));
        tokens.put(issued.token(), issued);
        if (refreshToken != null) {
            byRefreshToken.put(refreshToken, issued);
        }
        return issued;
    }

    private String made() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST;
            }
        };
    }
}
