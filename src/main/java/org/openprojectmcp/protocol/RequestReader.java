package org.openprojectmcp.protocol;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.protocol.legacy.LegacyEra;
import org.openprojectmcp.protocol.legacy.ServerRequests;
import org.openprojectmcp.protocol.legacy.Session;
import org.openprojectmcp.protocol.legacy.Sessions;
import org.openprojectmcp.protocol.message.Era;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Notification;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Request;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.Reply;
import org.openprojectmcp.protocol.message.RequestHeaders;
import org.openprojectmcp.protocol.modern.Envelope;
import org.openprojectmcp.protocol.modern.ParameterHeaders;
import org.openprojectmcp.protocol.request.ClientLog;
import org.openprojectmcp.protocol.request.Dialogue;
import org.openprojectmcp.protocol.request.LegacyDialogue;
import org.openprojectmcp.protocol.request.McpMethod;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.protocol.request.Peer;
import org.openprojectmcp.protocol.request.Progress;
import org.openprojectmcp.tool.Catalog;
import org.openprojectmcp.tool.LogLevel;
import org.openprojectmcp.tool.choice.ToolSelection;

/**
 * Reads what clients send in the revision of each: decides the era, checks envelope and headers, and gives a request what it may use to speak
 * with its client. Thread-safe.
 */
final class RequestReader {

    private final EraLadder ladder;
    private final Catalog catalog;
    private final Sessions sessions;
    private final ServerRequests questions;
    private final ObservedMessages observed;

    RequestReader(
            EraLadder ladder, Catalog catalog, Sessions sessions, ServerRequests questions, ObservedMessages observed) {
        this.ladder = ladder;
        this.catalog = catalog;
        this.sessions = sessions;
        this.questions = questions;
        this.observed = observed;
    }

    /** As {@link McpServer#read(Request, RequestHeaders, ProtocolVersion, Peer, Reply)}. */
    McpRequest read(Request request, RequestHeaders headers, ProtocolVersion assumed, Peer peer, Reply unobserved)
            throws McpException {
        Session session = session(peer);
        Era era = eraOf(request, headers, session == null ? assumed : session.revision());
        ToolSelection selection = selection(request, headers, era);
        Reply reply = observed.reply(era, request, unobserved);
        Cancellation cancellation = new Cancellation();
        boolean modern = era.version().isModern();
        LogLevel level = modern ? Envelope.logLevel(request) : sessions.logLevel(session);
        Dialogue dialogue = modern || session == null
                ? Dialogue.NONE
                : new LegacyDialogue(session, questions, reply, cancellation, LegacyDialogue.PATIENCE);
        return new McpRequest(
                request.id(),
                request.method(),
                request.params(),
                era,
                peer,
                selection,
                reply,
                cancellation,
                Progress.of(request.params(), reply),
                new ClientLog(level, reply),
                dialogue);
    }

    /** As {@link McpServer#read(Notification, ProtocolVersion, Peer)}. */
    McpRequest read(Notification notification, ProtocolVersion assumed, Peer peer) {
        observed.received(assumed, notification);
        return new McpRequest(
                null,
                notification.method(),
                notification.params(),
                new LegacyEra(assumed),
                peer,
                ToolSelection.EVERYTHING,
                Reply.NONE,
                new Cancellation(),
                new Progress(null, Reply.NONE),
                new ClientLog(null, Reply.NONE),
                Dialogue.NONE);
    }

    /** The session that a client is in, if any. */
    @Nullable
    Session session(Peer peer) {
        // A stream without a session is the one of 2024-11-05, whose handshake made the session there.
        return peer.session() != null || peer.stream() == null ? peer.session() : sessions.on(peer.identity());
    }

    private ToolSelection selection(Request request, RequestHeaders headers, Era era) throws McpException {
        try {
            return RequestedTools.of(headers.tools(), catalog);
        } catch (McpException e) {
            observed.refused(era.version(), request, e);
            throw e;
        }
    }

    private Era eraOf(Request request, RequestHeaders headers, ProtocolVersion assumed) throws McpException {
        try {
            Era era = ladder.eraOf(request, headers, assumed);
            if (era.version().isModern() && request.method().equals(McpMethod.TOOLS_CALL.wireName())) {
                String tool = request.params().path("name").asText();
                ParameterHeaders.check(request, catalog.headerParameters(tool), headers);
            }
            return era;
        } catch (McpException e) {
            observed.refused(Envelope.isClaimedBy(request) ? ladder.modern().version() : assumed, request, e);
            throw e;
        }
    }
}
