package org.openprojectmcp.protocol.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.protocol.request.Dialogue;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.LogLevel;

/** A call that the server makes of its own accord for a client: nobody follows its progress, and nobody can be asked. */
record UnattendedCall(@Nullable Credentials credentials, Cancellation cancellation) implements CallContext {

    UnattendedCall(@Nullable Credentials credentials) {
        this(credentials, new Cancellation());
    }

    /** Is cancelled with the request of the client. */
    static UnattendedCall of(McpRequest request) {
        return new UnattendedCall(request.credentials(), request.cancellation());
    }

    @Override
    public void progress(double progress, @Nullable Double total, @Nullable String message) {}

    @Override
    public void log(LogLevel level, @Nullable String logger, JsonNode data) {}

    @Override
    public boolean canAsk(InputRequest.Kind kind) {
        return false;
    }

    @Override
    public Map<String, JsonNode> ask(Map<String, InputRequest> requests) {
        return Dialogue.NONE.ask(requests);
    }
}
