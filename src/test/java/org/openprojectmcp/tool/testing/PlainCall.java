package org.openprojectmcp.tool.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.LogLevel;
import org.openprojectmcp.tool.MissingCapabilityException;

/** A call in shared mode by a client that wants no progress and no log, and can be asked nothing. */
public record PlainCall(@Nullable Credentials credentials, Cancellation cancellation) implements CallContext {

    public PlainCall() {
        this(null, new Cancellation());
    }

    @Override
    public void progress(double progress, @Nullable Double total, @Nullable String message) {
        // This client did not ask for progress.
    }

    @Override
    public void log(LogLevel level, @Nullable String logger, JsonNode data) {
        // This client wants no log messages.
    }

    @Override
    public boolean canAsk(InputRequest.Kind kind) {
        return false;
    }

    @Override
    public Map<String, JsonNode> ask(Map<String, InputRequest> requests) {
        throw new MissingCapabilityException(EnumSet.allOf(InputRequest.Kind.class));
    }
}
