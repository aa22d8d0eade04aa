package org.openprojectmcp.sandbox;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.http.BearerTokens;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.profile.Feature;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.state.file.StateFault;

/** The API keys of the users, and the secrets of applications that have none. */
final class Keys {
    private final State state;
    private final boolean bearerKeys;
    private final Map<String, String> keyByLogin = new LinkedHashMap<>();
    private final Map<String, Integer> userByKey = new HashMap<>();

    Keys(State state, SandboxOptions options) {
        this.state = state;
        this.bearerKeys = options.profile().has(Feature.BEARER_KEYS);
        Random random = options.seed() == null ? new SecureRandom() : new Random(options.seed());
        for (var user : state.principals().all()) {
            if (user.kind() == Principal.Kind.USER) {
                var key = options.keys().get(user.login());
                put(user, key == null ? made(random) : key);
            }
        }
        for (var application : List.copyOf(state.applications().all())) {
            if ("".equals(application.secret())) {
                state.applications().put(application.withSecret(made(random)));
            }
        }
        for (var login : options.keys().keySet()) {
            if (!keyByLogin.containsKey(login)) {
                throw new StateFault("keys." + login, "no user has this login");
            }
        }
    }

    /** The key of a user, or {@code null} for an unknown login. */
    @Nullable
    String of(String login) {
        return keyByLogin.get(login);
    }

    /** All keys by their users' logins. */
    Map<String, String> byLogin() {
        return Map.copyOf(keyByLogin);
    }

    /** The caller of a key, or {@code null} when it is nobody's or its user may not log in. */
    @Nullable
    Caller caller(String key) {
        var user = state.principals().find(userByKey.get(key));
        return user == null || !user.active() ? null : new Caller(user);
    }

    /** Tokens, and beside them the keys where they are taken as such. */
    BearerTokens beside(BearerTokens tokens) {
        return token -> {
            var caller = bearerKeys ? caller(token) : null;
            return caller == null ? tokens.bearer(token) : new BearerTokens.Bearer(caller, true);
        };
    }

    private void put(Principal user, String key) {
        keyByLogin.put(user.login(), key);
        userByKey.put(key, user.id());
    }

    private static String made(Random random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
