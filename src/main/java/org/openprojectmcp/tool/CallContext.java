package org.openprojectmcp.tool;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.Credentials;

/**
 * What a running call knows of the request that started it, and how it speaks to its client meanwhile. Travels in the exchange
 * property {@link #PROPERTY}. Thread-safe.
 */
public interface CallContext {

    /** The exchange property that holds the context of a call. */
    String PROPERTY = "McpCallContext";

    /** The caller's own key; {@code null} when calls use the key of the settings. */
    @Nullable
    Credentials credentials();

    /** Cancelled when the client gives the request up. */
    Cancellation cancellation();

    /**
     * Reports progress. Nothing is sent when the client did not ask for progress, when the value does not increase, or after the
     * call has ended.
     *
     * @param total the value at which the work is done, if known
     */
    void progress(double progress, @Nullable Double total, @Nullable String message);
}
