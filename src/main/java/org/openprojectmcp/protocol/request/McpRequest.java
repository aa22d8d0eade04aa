package org.openprojectmcp.protocol.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.openproject.TraceContext;
import org.openprojectmcp.protocol.message.Era;
import org.openprojectmcp.protocol.message.Reply;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.LogLevel;
import org.openprojectmcp.tool.choice.ToolSelection;

/**
 * A request or notification on its way through the methods, with everything that its answer depends on. Thread-safe.
 *
 * @param id {@code null} for a notification
 * @param selection the tools that the client asks for
 */
public record McpRequest(
        @Nullable JsonNode id,
        String method,
        ObjectNode params,
        Era era,
        Peer peer,
        ToolSelection selection,
        Reply reply,
        Cancellation cancellation,
        Progress progress,
        ClientLog log,
        Dialogue dialogue)
        implements CallContext {

    /** The id of what is known to be a request. */
    public JsonNode requireId() {
        return Objects.requireNonNull(id, "a notification has no id");
    }

    /** What its client says it is, if this very request tells. */
    public Optional<ClientInfo> clientInfo() {
        return ClientInfo.of(this);
    }

    /** The same request, which asks its client in another way. */
    public McpRequest with(Dialogue other) {
        return new McpRequest(id, method, params, era, peer, selection, reply, cancellation, progress, log, other);
    }

    @Override
    public @Nullable Credentials credentials() {
        return peer.credentials();
    }

    /** Requests of 2026-07-28 say in {@code _meta} what trace they are part of. Baggage is not read: it may hold anything. */
    @Override
    public @Nullable TraceContext trace() {
        if (!era.version().isModern()) {
            return null;
        }
        JsonNode meta = params.path("_meta");
        return TraceContext.of(
                        meta.path("traceparent").textValue(),
                        meta.path("tracestate").textValue())
                .orElse(null);
    }

    @Override
    public void progress(double value, @Nullable Double total, @Nullable String message) {
        progress.report(value, total, message);
    }

    @Override
    public void log(LogLevel level, @Nullable String logger, JsonNode data) {
        log.send(level, logger, data);
    }

    @Override
    public boolean canAsk(InputRequest.Kind kind) {
        return dialogue.canAsk(kind);
    }

    @Override
    public Map<String, JsonNode> ask(Map<String, InputRequest> requests) {
        return dialogue.ask(requests);
    }
}
