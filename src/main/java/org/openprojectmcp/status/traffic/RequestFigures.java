package org.openprojectmcp.status.traffic;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.http.door.RefusalObserver;
import org.openprojectmcp.protocol.Fault;
import org.openprojectmcp.protocol.RequestObserver;
import org.openprojectmcp.protocol.message.McpOutcome;
import org.openprojectmcp.protocol.request.McpMethod;
import org.openprojectmcp.protocol.request.McpRequest;

/** Counts what clients ask for and what becomes of it, since the start. Thread-safe; a call that succeeds takes no lock. */
public final class RequestFigures implements RequestObserver {

    private final ToolCalls tools = new ToolCalls();
    private final SeenClients clients = new SeenClients();
    private final RecentErrors errors = new RecentErrors();
    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();

    /** What ended badly, and under which id the log has its cause; the id may be empty. */
    private record Bad(ErrorKind kind, String id) {}

    @Override
    public void ended(McpMethod method, McpRequest request, McpOutcome outcome, long nanos) {
        SeenClient client = clients.see(method, request);
        if (request.cancellation().isCancelled()) {
            return;
        }
        Bad bad = bad(outcome);
        String name = Shown.name(request.params().path("name").asText());
        // whoever calls what there is not must not make a line for it
        boolean known = bad == null || bad.kind != ErrorKind.REFUSED;
        if (method == McpMethod.TOOLS_CALL && known) {
            calls.increment();
            tools.add(name, bad != null, nanos);
            if (bad != null) {
                failures.increment();
            }
        }
        if (bad != null) {
            errors.add(new RecentError(
                    bad.kind, method.wireName(), name, client.info().name(), bad.id, 1, Instant.now()));
        }
    }

    /** Counts a request that was turned away before it was read. */
    public void refused(RefusalObserver.Refusal refusal) {
        errors.add(new RecentError(ErrorKind.of(refusal), "HTTP", "", "", "", 1, Instant.now()));
    }

    /** The figures of a tool under all its names; nothing when it was never called. */
    public Optional<ToolFigures> tool(Collection<String> names) {
        return tools.of(names);
    }

    public List<ClientFigures> clients() {
        return clients.figures();
    }

    /** The newest first. */
    public List<RecentError> errors() {
        return errors.newestFirst();
    }

    /** How many tools were called. */
    public long calls() {
        return calls.sum();
    }

    /** How many of these calls ended in an error for their caller. */
    public long failures() {
        return failures.sum();
    }

    private static @Nullable Bad bad(McpOutcome outcome) {
        ErrorKind kind = ErrorKind.of(outcome);
        if (kind == null) {
            return null;
        }
        return new Bad(kind, outcome instanceof McpOutcome.Failure failure ? Fault.id(failure.error()) : "");
    }
}
