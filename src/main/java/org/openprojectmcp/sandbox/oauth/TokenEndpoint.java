package org.openprojectmcp.sandbox.oauth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.model.oauth.AccessToken;
import org.openprojectmcp.sandbox.model.oauth.Application;
import org.openprojectmcp.sandbox.model.oauth.AuthorizationCode;

/** Gives tokens, tells about them, ends them. */
final class TokenEndpoint {
    private final Clients clients;
    private final Tokens tokens;

    TokenEndpoint(Clients clients, Tokens tokens) {
        this.clients = clients;
        this.tokens = tokens;
    }

    Answer token(Request request) {
        var parameters = Parameters.of(request);
        var grantType = parameters.required("grant_type");
        if (!Set.of("authorization_code", "refresh_token", "client_credentials").contains(grantType)) {
            throw OAuthErrors.unsupportedGrantType();
        }
        var application = clients.authenticated(request, parameters);
        return answer(
                switch (grantType) {
                    case "authorization_code" -> exchanged(application, parameters);
                    case "refresh_token" -> refreshed(application, parameters);
                    default -> own(application, parameters);
                });
    }

    Answer introspect(Request request) {
        var parameters = Parameters.of(request);
        var application = clients.authenticated(request, parameters);
        if (!application.confidential()) {
            throw OAuthErrors.invalidClient();
        }
        var token = tokens.find(parameters.required("token"));
        var document = JsonNodeFactory.instance.objectNode().put("active", token != null);
        if (token != null) {
            document.put("scope", String.join(" ", token.scopes()))
                    .put("client_id", token.application().clientId())
                    .put("token_type", "Bearer")
                    .put("exp", token.expiresAt().getEpochSecond())
                    .put("iat", token.createdAt().getEpochSecond());
        }
        return OAuthErrors.json(200, document);
    }

    Answer revoke(Request request) {
        var parameters = Parameters.of(request);
        var application = clients.authenticated(request, parameters);
        tokens.revoke(parameters.required("token"), application);
        return OAuthErrors.json(200, JsonNodeFactory.instance.objectNode());
    }

    private AccessToken exchanged(Application application, Parameters parameters) {
        var code = tokens.findCode(parameters.required("code"));
        var redirectUri = parameters.required("redirect_uri");
        if (code == null
                || code.application().id() != application.id()
                || !code.redirectUri().equals(redirectUri)) {
            throw OAuthErrors.invalidGrant();
        }
        if (code.challenge() != null
                && !challenge(code, parameters.required("code_verifier")).equals(code.challenge())) {
            throw OAuthErrors.invalidGrant();
        }
        return tokens.exchange(code);
    }

    private AccessToken refreshed(Application application, Parameters parameters) {
        var refreshed = tokens.refresh(parameters.required("refresh_token"), application);
        if (refreshed == null) {
            throw OAuthErrors.invalidGrant();
        }
        return refreshed;
    }

    private AccessToken own(Application application, Parameters parameters) {
        if (!application.confidential()) {
            throw OAuthErrors.unauthorizedClient();
        }
        return tokens.own(application, Clients.scopes(application, parameters.find("scope")));
    }

    private static Answer answer(AccessToken token) {
        var document = JsonNodeFactory.instance
                .objectNode()
                .put("access_token", token.token())
                .put("token_type", "Bearer")
                .put("expires_in", Tokens.LIFE.toSeconds());
        if (token.refreshToken() != null) {
            document.put("refresh_token", token.refreshToken());
        }
        document.put("scope", String.join(" ", token.scopes()))
                .put("created_at", token.createdAt().getEpochSecond());
        return OAuthErrors.json(200, document);
    }

    private static String challenge(AuthorizationCode code, String verifier) {
        if (code.plain()) {
            return verifier;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
