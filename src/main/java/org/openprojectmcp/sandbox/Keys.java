package org.openprojectmcp.sandbox;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.model.Principal;
import org.openprojectmcp.sandbox.profile.Feature;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.state.StateFault;

/** The API keys of the users. */
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

    /** The caller of a key, or {@code null} when it is nobody's or its user may not log in. */
    @Nullable
    Caller caller(String key) {
        var user = state.principals().find(userByKey.get(key));
        return user == null || !user.active() ? null : new Caller(user);
    }

    /** The caller of a Bearer token; of no token before keys were taken as such. */
    @Nullable
    Caller bearer(String token) {
        return bearerKeys ? caller(token) : null;
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
