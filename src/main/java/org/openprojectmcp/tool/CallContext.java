package org.openprojectmcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.openproject.TraceContext;
import org.openprojectmcp.tool.choice.ToolSelection;

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

    /** The trace that the call is part of; {@code null} when its client said nothing of it. */
    default @Nullable TraceContext trace() {
        return null;
    }

    /** The tools that the client asks for, of those that are offered. */
    default ToolSelection selection() {
        return ToolSelection.EVERYTHING;
    }

    /** On whose behalf OpenProject is asked. */
    default Caller caller() {
        return new Caller(credentials(), cancellation(), trace());
    }

    /**
     * Reports progress. Nothing is sent when the client did not ask for progress, when the value does not increase, or after the
     * call has ended.
     *
     * @param total the value at which the work is done, if known
     */
    void progress(double progress, @Nullable Double total, @Nullable String message);

    /**
     * Sends the client a log message. Nothing is sent when the client wants none of that level.
     *
     * @param logger where the message comes from, {@code null} for nowhere in particular
     */
    void log(LogLevel level, @Nullable String logger, JsonNode data);

    /** Whether the client can be asked this way. */
    boolean canAsk(InputRequest.Kind kind);

    /**
     * Asks the client, and blocks until it has answered or the call is cancelled. What the client cannot answer is left out.
     *
     * @param requests what is asked, by keys that are unique within the call
     * @return the results of the client, by the same keys
     * @throws MissingCapabilityException when the client can answer none of them
     * @throws InputRequiredException in revisions where the client answers with a new request; the caller lets it pass
     */
    Map<String, JsonNode> ask(Map<String, InputRequest> requests);
}
