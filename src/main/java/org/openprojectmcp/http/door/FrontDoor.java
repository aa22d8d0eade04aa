package org.openprojectmcp.http.door;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.http.guard.Admission;
import org.openprojectmcp.http.guard.Authentication;
import org.openprojectmcp.http.guard.Cors;
import org.openprojectmcp.http.guard.HostGuard;
import org.openprojectmcp.http.reply.JsonResponse;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.RequestHeaders;
import org.openprojectmcp.protocol.request.Peer;

/**
 * Answers every request that reaches the main server: guards first, then by path and method. {@code /}, {@code /mcp} and {@code /mcp/}
 * give the same answers to POST, without redirects, because some clients do not follow them. Used on event loops.
 */
public final class FrontDoor implements Handler<HttpServerRequest> {

    private static final McpError STOPPING =
            McpError.of(ErrorCode.UNAVAILABLE, "The server is stopping; try again in a moment.");

    private static final String NOTHING_HERE =
            "There is nothing at this address. The MCP endpoint is at / and at /mcp.";

    private final HostGuard hosts;
    private final Authentication authentication;
    private final PostHandler posts;
    private final MessageEndpoint messages;
    private final SessionEndpoint sessions;
    private final StreamEndpoint streams;
    private final GetEndpoint gets;
    private final Buffer description;
    private final RefusalObserver refusals;

    private volatile boolean open = true;

    /**
     * @param description what {@code GET /} says of the server, as JSON
     * @param refusals sees whom the guards turn away
     */
    public FrontDoor(
            HostGuard hosts,
            Authentication authentication,
            PostHandler posts,
            MessageEndpoint messages,
            SessionEndpoint sessions,
            StreamEndpoint streams,
            GetEndpoint gets,
            Buffer description,
            RefusalObserver refusals) {
        this.hosts = hosts;
        this.authentication = authentication;
        this.posts = posts;
        this.messages = messages;
        this.sessions = sessions;
        this.streams = streams;
        this.gets = gets;
        this.description = description;
        this.refusals = refusals;
    }

    /** Answers a request that Vert.x does not hand on: 400 when it has no host, 404 when it has no path. */
    public static void refuseUnread(HttpServerResponse response, int status) {
        String message = status == 400 ? "A request of HTTP/1.1 needs a Host header." : NOTHING_HERE;
        JsonResponse.send(response, status, Problem.body(message));
    }

    /** Closed, it takes no more work: messages and streams are refused with 503. */
    public void setOpen(boolean open) {
        this.open = open;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        // the Host header of HTTP/1.1, the :authority of HTTP/2
        HostAndPort authority = request.authority();
        Optional<String> refusal = hosts.refusal(authority == null ? null : authority.host(), origin);
        if (refusal.isPresent()) {
            refusals.refused(RefusalObserver.Refusal.SITE);
            problem(request, 403, refusal.get());
            return;
        }
        if (origin != null) {
            Cors.allow(request.response(), origin);
        }
        switch (String.valueOf(request.path())) {
            case "/" -> root(request);
            case "/mcp", "/mcp/" -> mcp(request);
            case "/sse" -> sse(request);
            case StreamEndpoint.MESSAGES_PATH -> streamMessages(request);
            default -> problem(request, 404, NOTHING_HERE);
        }
    }

    private void root(HttpServerRequest request) {
        boolean isGet = request.method() == HttpMethod.GET;
        if (isGet && GetEndpoint.isMeantBy(request)) {
            get(request);
        } else if (isGet && acceptsStream(request) && isFirstContact(request)) {
            stream(request);
        } else if (isGet && !acceptsStream(request) || request.method() == HttpMethod.HEAD) {
            JsonResponse.send(request.response(), 200, description);
        } else {
            messages(request, "GET, HEAD, POST, DELETE, OPTIONS");
        }
    }

    private void mcp(HttpServerRequest request) {
        if (request.method() == HttpMethod.GET && GetEndpoint.isMeantBy(request)) {
            get(request);
        } else {
            messages(request, "POST, DELETE, OPTIONS");
        }
    }

    private void get(HttpServerRequest request) {
        // Who comes back for the rest of a call brings no new work.
        boolean welcome = open || GetEndpoint.isResumption(request);
        admitted(request, welcome, credentials -> gets.answer(request, credentials));
    }

    private void sse(HttpServerRequest request) {
        if (request.method() == HttpMethod.GET) {
            stream(request);
        } else {
            notAllowed(request, "GET, OPTIONS");
        }
    }

    private void streamMessages(HttpServerRequest request) {
        if (request.method() == HttpMethod.POST) {
            admitted(request, credentials -> streams.post(request, credentials, posts));
        } else {
            notAllowed(request, "POST, OPTIONS");
        }
    }

    private void messages(HttpServerRequest request, String allowed) {
        if (request.method() == HttpMethod.POST) {
            admitted(request, credentials -> {
                Peer peer = new Peer(ClientIdentity.of(request, credentials), credentials, null);
                posts.read(request, body -> messages.receive(request, peer, body));
            });
        } else if (request.method() == HttpMethod.DELETE && SessionEndpoint.isNamedBy(request)) {
            admitted(request, credentials -> sessions.end(request, credentials));
        } else {
            notAllowed(request, allowed);
        }
    }

    private void stream(HttpServerRequest request) {
        admitted(request, credentials -> streams.open(request, credentials));
    }

    private void admitted(HttpServerRequest request, Consumer<@Nullable Credentials> action) {
        admitted(request, open, action);
    }

    private void admitted(HttpServerRequest request, boolean welcome, Consumer<@Nullable Credentials> action) {
        Admission admission = authentication.admit(
                request.getHeader(HttpHeaders.AUTHORIZATION), request.getHeader(Authentication.API_KEY_HEADER));
        if (admission instanceof Admission.Refused refused) {
            refusals.refused(RefusalObserver.Refusal.CREDENTIALS);
            request.response().putHeader("WWW-Authenticate", refused.challenge());
            problem(request, 401, refused.message());
        } else if (!welcome) {
            PostHandler.refuse(request.response(), STOPPING);
        } else if (admission instanceof Admission.Admitted admitted) {
            action.accept(admitted.credentials());
        }
    }

    private static void notAllowed(HttpServerRequest request, String allowed) {
        request.response().putHeader(HttpHeaders.ALLOW, allowed);
        if (request.method() == HttpMethod.OPTIONS) {
            String wanted = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
            Cors.allowRequests(request.response(), allowed, wanted);
            request.response().setStatusCode(204).end();
        } else {
            problem(request, 405, "The methods allowed here are " + allowed + ".");
        }
    }

    private static void problem(HttpServerRequest request, int status, String message) {
        JsonResponse.send(request.response(), status, Problem.body(message));
    }

    private static boolean acceptsStream(HttpServerRequest request) {
        return Accept.of(request.getHeader(HttpHeaders.ACCEPT)).eventStream();
    }

    /** Clients of later revisions ask for a stream, too, once they know the revision; it is not the one of 2024-11-05. */
    private static boolean isFirstContact(HttpServerRequest request) {
        return !request.headers().contains(RequestHeaders.PROTOCOL_VERSION)
                && !request.headers().contains(SessionEndpoint.HEADER);
    }
}
