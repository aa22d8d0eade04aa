package org.openprojectmcp.openproject;

import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf OpenProject is asked. Immutable.
 *
 * @param credentials the caller's own key; {@code null} when the key of the settings is used
 * @param cancellation aborts the request that is under way
 * @param trace what the call is part of, if its client said so
 */
public record Caller(@Nullable Credentials credentials, Cancellation cancellation, @Nullable TraceContext trace) {

    /** A caller whose call is part of no trace. */
    public Caller(@Nullable Credentials credentials, Cancellation cancellation) {
        this(credentials, cancellation, null);
    }

    /** The caller whose call runs on {@code exchange}. */
    public static Caller of(Exchange exchange) {
        Cancellation cancellation = exchange.getProperty(Cancellation.PROPERTY, Cancellation.class);
        return new Caller(
                exchange.getProperty(Credentials.PROPERTY, Credentials.class),
                cancellation == null ? new Cancellation() : cancellation,
                exchange.getProperty(TraceContext.PROPERTY, TraceContext.class));
    }

    /** Makes {@code exchange} run on behalf of this caller. */
    public void appliesTo(Exchange exchange) {
        if (credentials != null) {
            exchange.setProperty(Credentials.PROPERTY, credentials);
        }
        exchange.setProperty(Cancellation.PROPERTY, cancellation);
        if (trace != null) {
            exchange.setProperty(TraceContext.PROPERTY, trace);
        }
    }
}
