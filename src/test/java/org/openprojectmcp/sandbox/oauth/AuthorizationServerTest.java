package org.openprojectmcp.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;
import org.openprojectmcp.sandbox.TinyInstance.Reply;

class AuthorizationServerTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ME = "/api/v3/users/me";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-all";

    @AutoClose
    private final TinyInstance instance = TinyInstance.with(
            """
            "oauth_applications": [
              {"id": 1, "name": "Reporter", "client_id": "reporter", "client_secret": "s-1", "owner": "Ruth Root",
               "scopes": "api_v3 mcp", "user": "Wanda Writer", "redirect_uris": ["http://127.0.0.1/back"]},
              {"id": 2, "name": "Nobody", "client_id": "nobody", "client_secret": "s-2", "owner": "Ruth Root"},
              {"id": 3, "name": "Desktop", "client_id": "desktop", "confidential": false, "owner": "Ruth Root",
               "redirect_uris": ["https://desktop.example/back"]}]
            """);

    @Test
    void theDocumentsNameTheEndpointsAndPromiseNeitherRegistrationNorPkce() {
        var server = get("/.well-known/oauth-authorization-server").json();
        assertThat(server.path("token_endpoint").asText())
                .isEqualTo(server.path("issuer").asText() + "/oauth/token");
        assertThat(server.has("registration_endpoint")).isFalse();
        assertThat(server.has("code_challenge_methods_supported")).isFalse();
        var resource = get("/.well-known/oauth-protected-resource").json();
        assertThat(resource.path("scopes_supported").toString()).contains("api_v3", "mcp");
        assertThat(resource.path("authorization_servers").get(0).asText())
                .isEqualTo(server.path("issuer").asText());
        assertThat(get("/.well-known/openid-configuration").status()).isEqualTo(500);
        assertThat(get("/.well-known/other").status()).isEqualTo(401);
    }

    @Test
    void anApplicationActsAsTheUserItNames() {
        var token = token("grant_type=client_credentials&client_id=reporter&client_secret=s-1");
        assertThat(token.json().path("expires_in").asInt()).isEqualTo(7200);
        assertThat(token.json().has("refresh_token")).isFalse();
        assertThat(me(token).json().path("login").asText()).isEqualTo(WRITER);
    }

    @Test
    void anApplicationWithoutUserIsNobody() {
        var token = token("grant_type=client_credentials&client_id=nobody&client_secret=s-2");
        assertThat(token.status()).isEqualTo(200);
        assertThat(me(token).status()).isEqualTo(401);
    }

    @Test
    void credentialsMayBeSentAsBasicAndWrongOnesAreRefused() {
        var basic = TinyInstance.basic("reporter", "s-1");
        var form = "grant_type=client_credentials";
        assertThat(instance.send("POST", "/oauth/token", form, "Content-Type", FORM, "Authorization", basic)
                        .status())
                .isEqualTo(200);
        var wrong = token(form + "&client_id=reporter&client_secret=s-2");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json().path("error").asText()).isEqualTo("invalid_client");
        assertThat(error(form + "&client_id=desktop")).isEqualTo("unauthorized_client");
        assertThat(error("grant_type=password&client_id=reporter&client_secret=s-1"))
                .isEqualTo("unsupported_grant_type");
        assertThat(error("client_id=reporter")).isEqualTo("invalid_request");
        assertThat(error(form + "&client_id=nobody&client_secret=s-2&scope=mcp"))
                .isEqualTo("invalid_scope");
    }

    @Test
    void aTokenForAnotherScopeIsNotEnough() {
        var token = token("grant_type=client_credentials&client_id=reporter&client_secret=s-1&scope=mcp");
        var refused = me(token);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.error()).isEqualTo("Unauthenticated");
        assertThat(refused.header("www-authenticate")).contains("error=\"insufficient_scope\"");
    }

    @Test
    void aCodeIsExchangedOnceByWhoKnowsTheVerifier() {
        var code = code(
                "reporter", "http://127.0.0.1:8123/back", "&code_challenge_method=S256&code_challenge=" + challenge());
        var exchange = "grant_type=authorization_code&client_id=reporter&client_secret=s-1"
                + "&redirect_uri=http://127.0.0.1:8123/back&code=" + code;
        assertThat(error(exchange)).isEqualTo("invalid_request");
        assertThat(error(exchange + "&code_verifier=guessed")).isEqualTo("invalid_grant");
        var tokens = token(exchange + "&code_verifier=" + VERIFIER);
        assertThat(me(tokens).json().path("login").asText()).isEqualTo(WRITER);
        assertThat(error(exchange + "&code_verifier=" + VERIFIER)).isEqualTo("invalid_grant");
    }

    @Test
    void aPublicApplicationNeedsNoVerifierWhereItSentNoChallenge() {
        var code = code("desktop", "https://desktop.example/back", "");
        assertThat(token(
                                "grant_type=authorization_code&client_id=desktop&redirect_uri=https://desktop.example/back&code="
                                        + code)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRefreshedTokenEndsTheOldOneAtItsFirstUse() {
        var first = tokens();
        var refresh = "grant_type=refresh_token&client_id=desktop&refresh_token="
                + first.json().path("refresh_token").asText();
        var second = token(refresh);
        assertThat(me(first).status()).isEqualTo(200);
        assertThat(me(second).status()).isEqualTo(200);
        assertThat(me(first).status()).isEqualTo(401);
        assertThat(error(refresh)).isEqualTo("invalid_grant");
    }

    @Test
    void introspectionTellsOfATokenUntilItIsRevoked() {
        var token = tokens().json().path("access_token").asText();
        var credentials = "client_id=reporter&client_secret=s-1&token=" + token;
        var active = post("/oauth/introspect", credentials).json();
        assertThat(active.path("active").asBoolean()).isTrue();
        assertThat(active.path("client_id").asText()).isEqualTo("desktop");
        assertThat(active.has("username")).isFalse();
        assertThat(post("/oauth/revoke", "client_id=desktop&token=" + token).text())
                .isEqualTo("{}");
        assertThat(post("/oauth/introspect", credentials).json().path("active").asBoolean(true))
                .isFalse();
        assertThat(bearer(token).header("www-authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void onlyKnownAddressesAreReturnedTo() {
        assertThat(authorize("reporter", "http://localhost/back", "").status()).isEqualTo(400);
        assertThat(authorize("desktop", "https://desktop.example:444/back", "").status())
                .isEqualTo(400);
        assertThat(authorize("unknown", "http://127.0.0.1/back", "").status()).isEqualTo(401);
        assertThat(authorize("reporter", "http://127.0.0.1/back", "&scope=everything")
                        .status())
                .isEqualTo(400);
        assertThat(authorize("reporter", "http://127.0.0.1/back", "").text()).contains("Reporter");
        var anonymous = get("/oauth/authorize?client_id=reporter");
        assertThat(anonymous.status()).isEqualTo(302);
        assertThat(anonymous.header("location")).startsWith("/login?back_url=%2Foauth%2Fauthorize");
    }

    @Test
    void onlyAdministratorsReadApplicationsAndNobodyTheirSecrets() {
        var application = instance.get("root", "/api/v3/oauth_applications/1");
        assertThat(application.json().path("clientId").asText()).isEqualTo("reporter");
        assertThat(application.text()).doesNotContain("s-1");
        assertThat(instance.get(WRITER, "/api/v3/oauth_applications/1").status())
                .isEqualTo(403);
        assertThat(instance.get("root", "/api/v3/oauth_client_credentials/1").status())
                .isEqualTo(404);
    }

    private Reply tokens() {
        var code = code("desktop", "https://desktop.example/back", "");
        return token("grant_type=authorization_code&client_id=desktop&redirect_uri=https://desktop.example/back&code="
                + code);
    }

    private String code(String client, String redirect, String more) {
        var approved = instance.send(
                "POST",
                "/oauth/authorize",
                "response_type=code&state=x&client_id=" + client + "&redirect_uri=" + redirect + more,
                "Content-Type",
                FORM,
                "Authorization",
                TinyInstance.basic("apikey", instance.key(WRITER)));
        assertThat(approved.status()).isEqualTo(302);
        var location = URI.create(approved.header("location"));
        assertThat(location.toString()).startsWith(redirect);
        assertThat(location.getQuery()).endsWith("&state=x");
        return location.getQuery().replaceAll("code=([^&]+).*", "$1");
    }

    private Reply authorize(String client, String redirect, String more) {
        return instance.get(
                WRITER, "/oauth/authorize?response_type=code&client_id=" + client + "&redirect_uri=" + redirect + more);
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private String error(String form) {
        return token(form).json().path("error").asText();
    }

    private Reply token(String form) {
        return post("/oauth/token", form);
    }

    private Reply post(String path, String form) {
        return instance.send("POST", path, form, "Content-Type", FORM);
    }

    private Reply me(Reply token) {
        return bearer(token.json().path("access_token").asText());
    }

    private Reply bearer(String token) {
        return instance.send("GET", ME, "", "Authorization", "Bearer " + token);
    }

    private Reply get(String path) {
        return instance.send("GET", path, "");
    }
}
