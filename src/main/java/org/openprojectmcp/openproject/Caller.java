package org.openprojectmcp.openproject;

import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf OpenProject is asked. Immutable.
 *
 * @param credentials the caller's own key; {@code null} when the key of the settings is used
 * @param cancellation aborts the request that is under way
 */
public record Caller(@Nullable Credentials credentials, Cancellation cancellation) {

    /** The caller whose call runs on {@code exchange}. */
    public static Caller of(Exchange exchange) {
        Cancellation cancellation = exchange.getProperty(Cancellation.PROPERTY, Cancellation.class);
        return new Caller(
                exchange.getProperty(Credentials.PROPERTY, Credentials.class),
                cancellation == null ? new Cancellation() : cancellation);
    }

    /** Makes {@code exchange} run on behalf of this caller. */
    public void appliesTo(Exchange exchange) {
        if (credentials != null) {
            exchange.setProperty(Credentials.PROPERTY, credentials);
        }
        exchange.setProperty(Cancellation.PROPERTY, cancellation);
    }
}
