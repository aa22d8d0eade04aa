package org.openprojectmcp.sandbox.http;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.access.Caller;

/** Knows who bears which token. */
@FunctionalInterface
public interface BearerTokens {

    /**
     * Who bears a token.
     *
     * @param caller anonymous when the token stands for nobody
     * @param api whether the token is good for API v3
     */
    record Bearer(Caller caller, boolean api) {}

    /** The bearer of a token, {@code null} when it is not valid. */
    @Nullable
    Bearer bearer(String token);
}
