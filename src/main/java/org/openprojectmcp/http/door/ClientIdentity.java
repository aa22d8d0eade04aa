package org.openprojectmcp.http.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;

/** The traits by which a client without a session is told from others. */
record ClientIdentity(
        @Nullable Credentials credentials, String address, @Nullable String forwardedFor, @Nullable String userAgent) {

    static ClientIdentity of(HttpServerRequest request, @Nullable Credentials credentials) {
        return new ClientIdentity(
                credentials,
                request.remoteAddress().host(),
                request.getHeader("X-Forwarded-For"),
                request.getHeader(HttpHeaders.USER_AGENT));
    }
}
