package org.openprojectmcp.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.openprojectmcp.protocol.catalog.CatalogLists;
import org.openprojectmcp.protocol.catalog.CatalogMethods;
import org.openprojectmcp.protocol.catalog.CompletionMethod;
import org.openprojectmcp.protocol.legacy.ChangeStream;
import org.openprojectmcp.protocol.legacy.RunningRequests;
import org.openprojectmcp.protocol.legacy.ServerRequests;
import org.openprojectmcp.protocol.legacy.Session;
import org.openprojectmcp.protocol.legacy.Sessions;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Notification;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Request;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Response;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.McpOutcome;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.protocol.message.MessageObserver;
import org.openprojectmcp.protocol.message.MessageSink;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.Reply;
import org.openprojectmcp.protocol.message.RequestHeaders;
import org.openprojectmcp.protocol.message.ServerInfo;
import org.openprojectmcp.protocol.message.ServerKey;
import org.openprojectmcp.protocol.message.ServerStream;
import org.openprojectmcp.protocol.modern.StateSeal;
import org.openprojectmcp.protocol.request.McpMethod;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.protocol.request.Peer;
import org.openprojectmcp.protocol.watch.ChangeFeed;
import org.openprojectmcp.protocol.watch.Listen;
import org.openprojectmcp.protocol.watch.ResourceSubscriptions;
import org.openprojectmcp.protocol.watch.ResourceWatch;
import org.openprojectmcp.protocol.watch.SubscriptionOptions;
import org.openprojectmcp.tool.Catalog;
import org.openprojectmcp.tool.LogLevel;

/** An MCP server without its transport: reads requests in the revision of their client and runs the methods. Thread-safe. */
public final class McpServer {

    /** What this product ships with is one page of each list. */
    public static final int DEFAULT_PAGE_SIZE = 100;

    private static final int MAX_QUESTIONS = 32;

    private final EraLadder ladder;
    private final RequestReader reader;
    private final ObservedMessages observed;
    private final RequestObserver requests;
    private final Lifecycle lifecycle;
    private final CatalogLists lists;
    private final CatalogMethods methods;
    private final CompletionMethod completions;
    private final ChangeFeed changes = new ChangeFeed();
    private final RunningRequests running = new RunningRequests();
    private final Sessions sessions;
    private final ServerRequests questions;
    private final InputRounds rounds;
    private final ResourceSubscriptions subscriptions;
    private final Listen listen;

    /**
     * How a server is set up.
     *
     * @param key by which it knows again what it gave to clients
     * @param observer sees every message
     * @param requests sees how every request ended
     * @param pageSize elements of a page of tools, resources, templates or prompts
     * @param maxQuestions how many questions may wait for the answer of their client
     */
    public record Setup(
            ServerKey key,
            MessageObserver observer,
            RequestObserver requests,
            SubscriptionOptions subscriptions,
            int pageSize,
            int maxQuestions) {}

    /** A server with the usual pages, which nobody observes. */
    public McpServer(Catalog catalog, ServerInfo serverInfo, ServerKey key) {
        this(
                catalog,
                serverInfo,
                new Setup(
                        key,
                        MessageObserver.NONE,
                        RequestObserver.NONE,
                        SubscriptionOptions.DEFAULT,
                        DEFAULT_PAGE_SIZE,
                        MAX_QUESTIONS));
    }

    public McpServer(Catalog catalog, ServerInfo serverInfo, Setup setup) {
        this.sessions = new Sessions(setup.key);
        this.observed = new ObservedMessages(setup.observer);
        this.requests = setup.requests;
        this.questions = new ServerRequests(setup.maxQuestions);
        sessions.onEnd(session -> questions.end(session.id()));
        rounds = new InputRounds(new StateSeal(setup.key, Clock.systemUTC()));
        ResourceWatch resources = new ResourceWatch(catalog, setup.subscriptions);
        subscriptions = new ResourceSubscriptions(resources, observed::stream);
        listen = new Listen(changes, resources);
        ladder = new EraLadder(serverInfo);
        reader = new RequestReader(ladder, catalog, sessions, questions, observed);
        lifecycle = new Lifecycle(serverInfo, catalog);
        lists = new CatalogLists(catalog, setup.pageSize);
        methods = new CatalogMethods(catalog);
        completions = new CompletionMethod(catalog);
        // The lists first: who hears of a change and asks at once must get the new list.
        catalog.onChange(lists);
        catalog.onChange(changes);
    }

    public Sessions sessions() {
        return sessions;
    }

    /**
     * Reads a request: decides its era, checks its envelope and headers.
     *
     * @param assumed the revision of a legacy client that names none, neither by a header nor by a session
     * @throws McpException when the request is to be refused before its method is looked at
     */
    public McpRequest read(Request request, RequestHeaders headers, ProtocolVersion assumed, Peer peer, Reply reply)
            throws McpException {
        return reader.read(request, headers, assumed, peer, reply);
    }

    /** Reads a notification. Those of 2026-07-28 mean nothing over HTTP, so that all are read as legacy. */
    public McpRequest read(Notification notification, ProtocolVersion assumed, Peer peer) {
        return reader.read(notification, assumed, peer);
    }

    /** Takes a response of a client, which is to be told by its session or stream. Does not block. */
    public void receive(Response response, Peer peer) {
        Session session = reader.session(peer);
        if (session != null) {
            questions.receive(session.id(), response);
        }
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
        long begun = System.nanoTime();
        McpOutcome outcome = outcome(method, request);
        requests.ended(method, request, outcome, System.nanoTime() - begun);
        return outcome;
    }

    private McpOutcome outcome(McpMethod method, McpRequest request) {
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

    /**
     * Tells changes of the lists on a stream of a revision with a handshake.
     *
     * @return ends it
     */
    public Runnable tellChanges(ProtocolVersion revision, MessageSink stream) {
        return changes.add(new ChangeStream(observed.stream(revision, stream)));
    }

    /** Ends all subscriptions in an orderly way, since the server is about to stop; no answer to a question will come in any more. */
    public void endSubscriptions() {
        questions.close();
        changes.end(ladder.modern());
    }

    /** Takes questions to clients again, since the server goes on after all. */
    public void resume() {
        questions.open();
    }

    private McpOutcome serve(McpMethod method, McpRequest request) throws McpException {
        return switch (method) {
            case INITIALIZE -> initialize(request);
            case SERVER_DISCOVER -> success(lifecycle.discover(request));
            case PING, INITIALIZED -> success(McpResult.EMPTY);
            case CANCELLED -> cancelled(request);
            case LOGGING_SET_LEVEL -> setLogLevel(request);
            case SUBSCRIPTIONS_LISTEN -> listen.open(request);
            case TOOLS_LIST -> success(lists.tools(request));
            case TOOLS_CALL -> success(rounds.run(request, methods::callTool));
            case RESOURCES_LIST -> success(lists.resources(request));
            case RESOURCES_TEMPLATES_LIST -> success(lists.resourceTemplates(request));
            case RESOURCES_READ -> success(rounds.run(request, methods::readResource));
            case RESOURCES_SUBSCRIBE -> success(subscriptions.subscribe(request));
            case RESOURCES_UNSUBSCRIBE -> success(subscriptions.unsubscribe(request));
            case PROMPTS_LIST -> success(lists.prompts(request));
            case PROMPTS_GET -> success(rounds.run(request, methods::getPrompt));
            case COMPLETION_COMPLETE -> success(completions.complete(request));
        };
    }

    private McpOutcome initialize(McpRequest request) throws McpException {
        McpResult result = lifecycle.initialize(request);
        ServerStream stream = request.peer().stream();
        if (stream != null) {
            stream.onClose(tellChanges(request.era().version(), stream));
            stream.onClose(sessions.startOn(
                    request.peer().identity(),
                    request.params().path("capabilities"),
                    request.era().version()));
        }
        return success(result);
    }

    private McpOutcome setLogLevel(McpRequest request) throws McpException {
        LogLevel level = LogLevel.of(request.params().path("level").asText())
                .orElseThrow(() -> new McpException(
                        ErrorCode.INVALID_PARAMS, "params.level must be one of " + LogLevel.wireNames() + "."));
        Session session = reader.session(request.peer());
        // Without a session there is nothing to keep it by; the level stays the one that such clients have.
        if (session != null) {
            sessions.setLogLevel(session, level);
        }
        return success(McpResult.EMPTY);
    }

    private McpOutcome cancelled(McpRequest notification) {
        JsonNode id = notification.params().get("requestId");
        if (id != null) {
            running.cancel(notification.peer().identity(), id);
        }
        return success(McpResult.EMPTY);
    }

    private static McpOutcome success(McpResult result) {
        return new McpOutcome.Success(result);
    }
}
