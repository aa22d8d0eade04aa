package org.openprojectmcp.http.door;

import java.util.List;
import org.openprojectmcp.config.Logging;
import org.openprojectmcp.http.reply.BatchReply;
import org.openprojectmcp.http.reply.ClientStream;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.TraceContext;
import org.openprojectmcp.protocol.Fault;
import org.openprojectmcp.protocol.McpServer;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.McpOutcome;
import org.openprojectmcp.protocol.request.McpRequest;
import org.slf4j.MDC;

/** Runs requests off the event loop and replies with how they ended. Thread-safe. */
public final class Calls {

    static final McpError OVERLOADED =
            McpError.of(ErrorCode.UNAVAILABLE, "The server has too much to do; try again in a moment.");

    private final McpServer server;
    private final CallExecutor executor;
    private final Routes routes;

    /** Runs a request through the routes, on the calling thread. */
    @FunctionalInterface
    public interface Routes {
        McpOutcome run(McpRequest request);
    }

    public Calls(McpServer server, CallExecutor executor, Routes routes) {
        this.server = server;
        this.executor = executor;
        this.routes = routes;
    }

    /** Starts a request, or refuses it when there is too much to do. */
    void start(McpRequest request) {
        start(request, server.track(request));
    }

    /** Starts a request whose response goes on {@code stream}; it is cancelled when the stream ends. */
    void startOn(ClientStream stream, McpRequest request) {
        Runnable untrack = server.track(request);
        Runnable forget = stream.onClose(() -> cancel(request.cancellation()));
        start(request, () -> {
            forget.run();
            untrack.run();
        });
    }

    private void start(McpRequest request, Runnable ended) {
        request.cancellation().onCancel(request.reply()::abandon);
        boolean started = executor.submit(() -> {
            try {
                run(request);
            } finally {
                ended.run();
            }
        });
        if (!started) {
            ended.run();
            fail(request, OVERLOADED);
        }
    }

    /** Starts the requests of a batch, one after the other. */
    void startAll(List<McpRequest> requests, BatchReply reply) {
        List<Runnable> untracking = requests.stream().map(server::track).toList();
        boolean started = executor.submit(() -> {
            try {
                requests.forEach(this::run);
            } finally {
                untracking.forEach(Runnable::run);
                reply.finishBatch();
            }
        });
        if (!started) {
            untracking.forEach(Runnable::run);
            requests.forEach(request -> fail(request, OVERLOADED));
            reply.finishBatch();
        }
    }

    /** Runs a notification, to which there is no reply. */
    void tell(McpRequest notification) {
        executor.execute(() -> routes.run(notification));
    }

    /** Cancels the request of a client that has gone. */
    void cancel(Cancellation cancellation) {
        executor.execute(cancellation::cancel);
    }

    private void run(McpRequest request) {
        if (request.cancellation().isCancelled()) {
            return;
        }
        McpOutcome outcome = traced(request);
        if (request.cancellation().isCancelled()) {
            return;
        }
        if (outcome instanceof McpOutcome.Success success) {
            succeed(request, success);
        } else if (outcome instanceof McpOutcome.Failure failure) {
            fail(request, failure.error());
        }
    }

    /** Whatever the call logs on its thread bears the id of its trace. */
    private McpOutcome traced(McpRequest request) {
        TraceContext trace = request.trace();
        if (trace == null) {
            return routes.run(request);
        }
        try (MDC.MDCCloseable traced = MDC.putCloseable(Logging.TRACE_ID, trace.traceId())) {
            return routes.run(request);
        }
    }

    private static void succeed(McpRequest request, McpOutcome.Success success) {
        byte[] response;
        try {
            response = JsonRpcWriter.result(request.era(), request.requireId(), success.result());
        } catch (RuntimeException e) {
            fail(request, Fault.report(request.method(), e));
            return;
        }
        request.reply().finish(200, response);
    }

    private static void fail(McpRequest request, McpError error) {
        request.reply().finish(error.httpStatus(), JsonRpcWriter.error(request.id(), error));
    }
}
