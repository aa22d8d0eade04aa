package org.openprojectmcp.sandbox.oauth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.Request;

/**
 * The documents under {@code /.well-known}. Neither registration of clients nor PKCE is announced; the one for OpenID breaks, as it does
 * where no key to sign with is configured.
 */
final class Metadata {
    static final String API_SCOPE = "api_v3";
    private static final List<String> SCOPES = List.of(API_SCOPE, "scim_v2", "mcp", "bcf_v2_1");
    private static final String JSON = "application/json; charset=utf-8";

    private Metadata() {}

    static Answer authorizationServer(Request request) {
        var base = base(request);
        var document = JsonNodeFactory.instance
                .objectNode()
                .put("issuer", base)
                .put("authorization_endpoint", base + "/oauth/authorize")
                .put("token_endpoint", base + "/oauth/token")
                .put("introspection_endpoint", base + "/oauth/introspect");
        SCOPES.forEach(document.putArray("scopes_supported")::add);
        document.putArray("response_types_supported").add("code");
        document.putArray("grant_types_supported")
                .add("authorization_code")
                .add("client_credentials")
                .add("refresh_token");
        document.putArray("token_endpoint_auth_methods_supported")
                .add("client_secret_basic")
                .add("client_secret_post");
        return Answer.text(200, JSON, document.toString());
    }

    static Answer protectedResource(Request request) {
        var base = base(request);
        var document = JsonNodeFactory.instance.objectNode().put("resource", base);
        document.putArray("authorization_servers").add(base);
        SCOPES.forEach(document.putArray("scopes_supported")::add);
        document.putArray("bearer_methods_supported").add("header");
        return Answer.text(200, JSON, document.toString());
    }

    static Answer openId(Request request) {
        return Answer.text(500, "text/plain", "500 Internal Server Error");
    }

    private static String base(Request request) {
        return "http://" + request.headers().getOrDefault("host", "localhost");
    }
}
