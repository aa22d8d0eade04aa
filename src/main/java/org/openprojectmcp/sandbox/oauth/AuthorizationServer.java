package org.openprojectmcp.sandbox.oauth;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.http.BearerTokens;
import org.openprojectmcp.sandbox.http.Router;

/** The authorization server of an instance: its routes, and who the bearer of a token is. Touched by one thread. */
public final class AuthorizationServer implements BearerTokens {
    private final Instance instance;
    private final Tokens tokens;
    private final Clients clients;

    public AuthorizationServer(Instance instance, Tokens tokens) {
        this.instance = instance;
        this.tokens = tokens;
        this.clients = new Clients(instance.state().applications());
    }

    /** Adds the routes, which lie outside of {@code /api/v3}. */
    public void register(Router router) {
        var token = new TokenEndpoint(clients, tokens);
        var authorization = new AuthorizationEndpoint(clients, tokens);
        router.get("/.well-known/oauth-authorization-server", Metadata::authorizationServer)
                .get("/.well-known/oauth-protected-resource", Metadata::protectedResource)
                .get("/.well-known/openid-configuration", Metadata::openId)
                .post("/oauth/token", token::token)
                .post("/oauth/introspect", token::introspect)
                .post("/oauth/revoke", token::revoke)
                .get("/oauth/authorize", authorization::show)
                .post("/oauth/authorize", authorization::approve)
                .delete("/oauth/authorize", authorization::deny);
    }

    @Override
    public @Nullable Bearer bearer(String token) {
        var found = tokens.use(token);
        if (found == null) {
            return null;
        }
        var user = instance.state().principals().find(found.userId());
        var caller = user == null || !user.active() ? Caller.anonymous() : new Caller(user);
        return new Bearer(caller, found.scopes().contains(Metadata.API_SCOPE));
    }
}
