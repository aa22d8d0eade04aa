package org.openprojectmcp.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.protocol.legacy.ChangeStream;
import org.openprojectmcp.protocol.legacy.LegacyEra;
import org.openprojectmcp.protocol.legacy.RunningRequests;
import org.openprojectmcp.protocol.message.Era;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Notification;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Request;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.McpOutcome;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.protocol.message.MessageObserver;
import org.openprojectmcp.protocol.message.MessageSink;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.Reply;
import org.openprojectmcp.protocol.message.RequestHeaders;
import org.openprojectmcp.protocol.message.ServerInfo;
import org.openprojectmcp.protocol.message.ServerStream;
import org.openprojectmcp.protocol.modern.Envelope;
import org.openprojectmcp.protocol.modern.Subscription;
import org.openprojectmcp.tool.Catalog;

/** An MCP server without its transport: reads requests in the revision of their client and runs the methods. Thread-safe. */
public final class McpServer {

    private final EraLadder ladder;
    private final Lifecycle lifecycle;
    private final CatalogLists lists;
    private final CatalogMethods methods;
    private final ChangeFeed changes = new ChangeFeed();
    private final RunningRequests running = new RunningRequests();
    private final MessageObserver observer;

    public McpServer(Catalog catalog, ServerInfo serverInfo) {
        this(catalog, serverInfo, MessageObserver.NONE);
    }

    /** @param observer sees every message */
    public McpServer(Catalog catalog, ServerInfo serverInfo, MessageObserver observer) {
        this.observer = observer;
        ladder = new EraLadder(serverInfo);
        lifecycle = new Lifecycle(serverInfo);
        lists = new CatalogLists(catalog);
        methods = new CatalogMethods(catalog);
        // The lists first: who hears of a change and asks at once must get the new list.
        catalog.onChange(lists);
        catalog.onChange(changes);
    }

    /**
     * Reads a request: decides its era, checks its envelope and headers.
     *
     * @param assumed the revision of a legacy client that names none
     * @throws McpException when the request is to be refused before its method is looked at
     */
    public McpRequest read(
            Request request, RequestHeaders headers, ProtocolVersion assumed, Peer peer, Reply unobserved)
            throws McpException {
        Era era = eraOf(request, headers, assumed);
        Reply reply = observed(era, request, unobserved);
        Cancellation cancellation = new Cancellation();
        Progress progress = Progress.of(request.params(), reply);
        return new McpRequest(
                request.id(),
                request.method(),
                request.params(),
                era,
                peer,
                reply,
                cancellation,
                progress,
                new ClientLog(null, reply),
                Dialogue.NONE);
    }

    /** Reads a notification. Those of 2026-07-28 mean nothing over HTTP, so that all are read as legacy. */
    public McpRequest read(Notification notification, ProtocolVersion assumed, Peer peer) {
        observer.received(assumed, notification);
        return new McpRequest(
                null,
                notification.method(),
                notification.params(),
                new LegacyEra(assumed),
                peer,
                Reply.NONE,
                new Cancellation(),
                new Progress(null, Reply.NONE),
                new ClientLog(null, Reply.NONE),
                Dialogue.NONE);
    }

    /**
     * Lets the client cancel the request by message from now on, where its revision has that.
     *
     * @return to be run when the request has ended
     */
    public Runnable track(McpRequest request) {
        JsonNode id = request.id();
        if (id == null
                || request.era().version().isModern()
                || request.method().equals(McpMethod.INITIALIZE.wireName())) {
            return () -> {};
        }
        return running.add(request.peer().identity(), id, request.cancellation());
    }

    /** Runs a method; blocks until it has ended. Never throws: what goes wrong is an outcome, too. */
    public McpOutcome run(McpMethod method, McpRequest request) {
        boolean notified = request.id() == null;
        if (!method.existsIn(request.era()) || method.isNotification() != notified) {
            return methodNotFound(request);
        }
        try {
            return serve(method, request);
        } catch (McpException e) {
            return new McpOutcome.Failure(e.error());
        } catch (RuntimeException e) {
            return new McpOutcome.Failure(Fault.report(method.wireName(), e));
        }
    }

    public McpOutcome methodNotFound(McpRequest request) {
        return new McpOutcome.Failure(request.era().unknownMethod(request.method()));
    }

    /** Ends all subscriptions in an orderly way, since the server is about to stop. */
    public void endSubscriptions() {
        changes.end(ladder.modern());
    }

    private McpOutcome serve(McpMethod method, McpRequest request) throws McpException {
        return switch (method) {
            case INITIALIZE -> initialize(request);
            case SERVER_DISCOVER -> success(lifecycle.discover());
            case PING, INITIALIZED -> success(McpResult.EMPTY);
            case CANCELLED -> cancelled(request);
            case SUBSCRIPTIONS_LISTEN -> listen(request);
            case TOOLS_LIST -> list(request, lists.tools());
            case TOOLS_CALL -> success(methods.callTool(request));
            case RESOURCES_LIST -> list(request, lists.resources());
            case RESOURCES_TEMPLATES_LIST -> list(request, lists.resourceTemplates());
            case RESOURCES_READ -> success(methods.readResource(request));
            case PROMPTS_LIST -> list(request, lists.prompts());
            case PROMPTS_GET -> success(methods.getPrompt(request));
        };
    }

    private McpOutcome initialize(McpRequest request) throws McpException {
        McpResult result = lifecycle.initialize(request);
        ServerStream stream = request.peer().stream();
        if (stream != null) {
            stream.onClose(changes.add(new ChangeStream(observed(request.era(), stream))));
        }
        return success(result);
    }

    private Era eraOf(Request request, RequestHeaders headers, ProtocolVersion assumed) throws McpException {
        try {
            return ladder.eraOf(request, headers, assumed);
        } catch (McpException e) {
            if (observer != MessageObserver.NONE) {
                ProtocolVersion version =
                        Envelope.isClaimedBy(request) ? ladder.modern().version() : assumed;
                observer.received(version, request).send(JsonRpcWriter.error(request.id(), e.error()));
            }
            throw e;
        }
    }

    private Reply observed(Era era, Request request, Reply reply) {
        return observer == MessageObserver.NONE
                ? reply
                : new ObservedReply(reply, observer.received(era.version(), request));
    }

    private MessageSink observed(Era era, MessageSink stream) {
        return observer == MessageObserver.NONE
                ? stream
                : message -> {
                    observer.sent(era.version(), message);
                    stream.send(message);
                };
    }

    private McpOutcome cancelled(McpRequest notification) {
        JsonNode id = notification.params().get("requestId");
        if (id != null) {
            running.cancel(notification.peer().identity(), id);
        }
        return success(McpResult.EMPTY);
    }

    private McpOutcome listen(McpRequest request) throws McpException {
        JsonNode id = request.id();
        if (id == null || !request.params().path("notifications").isObject()) {
            throw new McpException(ErrorCode.INVALID_PARAMS, "params.notifications is required and must be an object.");
        }
        Reply reply = request.reply();
        reply.hold();
        Subscription subscription =
                new Subscription(id, Subscription.Filter.of(request.params().get("notifications")), reply);
        subscription.acknowledge();
        request.cancellation().onCancel(changes.add(subscription));
        return new McpOutcome.Streaming();
    }

    private static McpOutcome list(McpRequest request, McpResult result) throws McpException {
        if (request.params().hasNonNull("cursor")) {
            throw new McpException(
                    ErrorCode.INVALID_PARAMS, "params.cursor is unknown: the list is always answered in one page.");
        }
        return success(result);
    }

    private static McpOutcome success(McpResult result) {
        return new McpOutcome.Success(result);
    }
}
