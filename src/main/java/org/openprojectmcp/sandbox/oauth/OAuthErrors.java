package org.openprojectmcp.sandbox.oauth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;

/** What an authorization server refuses with: the error codes of RFC 6749. */
final class OAuthErrors {
    private OAuthErrors() {}

    static ApiError invalidRequest(String parameter) {
        return error(400, "invalid_request", "Missing required parameter: " + parameter + ".");
    }

    static ApiError invalidGrant() {
        return error(
                400,
                "invalid_grant",
                "The grant is unknown, expired, used, revoked, or belongs to another client or redirect address.");
    }

    static ApiError invalidScope() {
        return error(400, "invalid_scope", "The requested scope is unknown, or not one of the client's.");
    }

    static ApiError unsupportedGrantType() {
        return error(400, "unsupported_grant_type", "The authorization grant type is not supported.");
    }

    static ApiError unauthorizedClient() {
        return error(400, "unauthorized_client", "The client may not use this grant type.");
    }

    static ApiError invalidClient() {
        return error(401, "invalid_client", "The client is unknown or its authentication failed.");
    }

    /** A JSON document that no cache may keep. */
    static Answer json(int status, Object document) {
        return Answer.text(status, "application/json; charset=utf-8", document.toString())
                .with("cache-control", "no-store");
    }

    private static ApiError error(int status, String code, String description) {
        var body = JsonNodeFactory.instance.objectNode().put("error", code).put("error_description", description);
        var answer = json(status, body);
        return ApiError.bare(
                status == 401
                        ? answer.with("www-authenticate", "Bearer realm=\"OpenProject\", error=\"" + code + "\"")
                        : answer);
    }
}
