package org.openprojectmcp.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Route;
import java.time.Duration;
import java.util.Arrays;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.http.door.CallExecutor;
import org.openprojectmcp.http.door.Calls;
import org.openprojectmcp.http.door.FrontDoor;
import org.openprojectmcp.http.door.GetEndpoint;
import org.openprojectmcp.http.door.MessageEndpoint;
import org.openprojectmcp.http.door.PostHandler;
import org.openprojectmcp.http.door.SessionEndpoint;
import org.openprojectmcp.http.door.SessionStreams;
import org.openprojectmcp.http.door.StreamEndpoint;
import org.openprojectmcp.http.guard.Authentication;
import org.openprojectmcp.http.guard.HostGuard;
import org.openprojectmcp.http.reply.Heartbeat;
import org.openprojectmcp.http.reply.Replies;
import org.openprojectmcp.http.reply.ResumableStreams;
import org.openprojectmcp.http.reply.StreamLimit;
import org.openprojectmcp.protocol.Fault;
import org.openprojectmcp.protocol.McpServer;
import org.openprojectmcp.protocol.message.McpOutcome;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.ServerInfo;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.tool.CallContext;

/**
 * Takes requests from the main HTTP server and sends each through the route, on an exchange that has nothing of the HTTP request: the
 * headers {@value #METHOD_HEADER} and {@value #NAME_HEADER}, the parameters as body.
 *
 * <p>Suspended, as at the beginning of a shutdown, it refuses new work and lets what runs come to its end.
 */
final class McpConsumer extends DefaultConsumer implements Suspendable, ShutdownAware {

    private static final String METHOD_HEADER = "McpMethod";
    private static final String NAME_HEADER = "McpName";

    /** The client of a call that takes longer is given an id to come back with. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private final McpEndpoint endpoint;
    private @Nullable Running running;

    /** What exists between start and stop. */
    private record Running(
            CallExecutor executor,
            Heartbeat heartbeat,
            Heartbeat opening,
            StreamEndpoint streams,
            SessionStreams sessionStreams,
            FrontDoor door,
            Route route) {}

    McpConsumer(McpEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        endpoint.component().server().resume();
        running = open(endpoint.component().options(), mainRouter());
    }

    @Override
    protected void doSuspend() {
        if (running != null) {
            running.door().setOpen(false);
            endpoint.component().server().endSubscriptions();
        }
    }

    @Override
    protected void doResume() {
        if (running != null) {
            endpoint.component().server().resume();
            running.door().setOpen(true);
        }
    }

    @Override
    protected void doStop() throws Exception {
        if (running != null) {
            running.door().setOpen(false);
            running.route().remove();
            running.streams().endAll();
            running.sessionStreams().endAll();
            running.heartbeat().stop();
            running.opening().stop();
            running.executor().stop();
            running = null;
        }
        super.doStop();
    }

    @Override
    public boolean deferShutdown(ShutdownRunningTask task) {
        // The door is suspended at once and stopped when everything behind it has come to its end.
        return false;
    }

    @Override
    public int getPendingExchangesSize() {
        return running == null ? 0 : running.executor().pending();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        // Nothing to prepare: suspending refuses what is new, and the calls are counted until they have ended.
    }

    private Running open(McpServerOptions options, VertxPlatformHttpRouter router) {
        McpServer server = endpoint.component().server();
        McpServerOptions.Access access = options.access();
        McpServerOptions.Limits limits = options.limits();
        CallExecutor executor = new CallExecutor(limits.maxInFlight(), limits.maxWaiting());
        Heartbeat heartbeat = new Heartbeat(router.vertx(), options.heartbeat());
        Heartbeat opening = new Heartbeat(router.vertx(), LATE);
        ResumableStreams resumable = new ResumableStreams(ResumableStreams.Limits.DEFAULT);
        heartbeat.add(resumable);
        StreamLimit streamLimit = new StreamLimit(limits.maxStreams());
        endpoint.component().measure(() -> new Traffic(executor.pending(), streamLimit.open(), limits.maxStreams()));
        Calls calls = new Calls(server, executor, this::throughRoute);
        SessionStreams sessionStreams = new SessionStreams(server::tellChanges, streamLimit, heartbeat);
        SessionEndpoint sessions = new SessionEndpoint(server.sessions(), sessionStreams);
        StreamEndpoint streams = new StreamEndpoint(server, calls, streamLimit, heartbeat);
        FrontDoor door = new FrontDoor(
                new HostGuard(access.loopback(), access.allowedHosts(), access.allowedOrigins()),
                new Authentication(access.authMode(), access.accessToken()),
                new PostHandler(executor, heartbeat, limits.maxBodyBytes()),
                new MessageEndpoint(
                        server,
                        calls,
                        sessions,
                        sessionStreams,
                        new Replies(streamLimit, heartbeat, resumable, opening),
                        options.replyMode()),
                sessions,
                streams,
                new GetEndpoint(resumable, sessions, streamLimit, heartbeat),
                description(endpoint.component().serverInfo()),
                endpoint.component().refusals());
        // without a handler, Vert.x logs each as a fault of ours
        router.errorHandler(400, routing -> FrontDoor.refuseUnread(routing.response(), 400))
                .errorHandler(404, routing -> FrontDoor.refuseUnread(routing.response(), 404));
        Route route = router.route().last().handler(routing -> door.handle(routing.request()));
        return new Running(executor, heartbeat, opening, streams, sessionStreams, door, route);
    }

    private McpOutcome throughRoute(McpRequest request) {
        Exchange exchange = createExchange(false);
        try {
            exchange.setProperty(CallContext.PROPERTY, request);
            exchange.getMessage().setHeader(METHOD_HEADER, request.method());
            String name = request.params()
                    .path("name")
                    .asText(request.params().path("uri").asText());
            exchange.getMessage().setHeader(NAME_HEADER, name);
            exchange.getMessage().setBody(request.params());
            getProcessor().process(exchange);
            return outcome(request, exchange);
        } catch (Exception e) {
            return new McpOutcome.Failure(Fault.report(request.method(), e));
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private static McpOutcome outcome(McpRequest request, Exchange exchange) {
        Exception failure = exchange.getException();
        if (failure != null) {
            return new McpOutcome.Failure(Fault.report(request.method(), failure));
        }
        if (exchange.getMessage().getBody() instanceof McpOutcome outcome) {
            return outcome;
        }
        return new McpOutcome.Failure(Fault.report(
                request.method(),
                new IllegalStateException("the route left no outcome; does it end at an mcp: endpoint?")));
    }

    private VertxPlatformHttpRouter mainRouter() {
        return getEndpoint().getCamelContext().getRegistry().findByType(VertxPlatformHttpRouter.class).stream()
                .filter(VertxPlatformHttpRouter::isMainServer)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("mcp:server needs camel.server.enabled=true"));
    }

    private static Buffer description(ServerInfo info) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", info.name())
                .put("title", info.title())
                .put("version", info.version())
                .put("protocol", "Model Context Protocol: POST JSON-RPC messages to this address");
        Arrays.stream(ProtocolVersion.values()).map(ProtocolVersion::wireName).forEach(json.putArray("revisions")::add);
        return Buffer.buffer(json.toString());
    }
}
