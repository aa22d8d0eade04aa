package org.openprojectmcp.http.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.http.reply.Heartbeat;
import org.openprojectmcp.http.reply.JsonResponse;
import org.openprojectmcp.http.reply.ResumableStreams;
import org.openprojectmcp.http.reply.Resumption;
import org.openprojectmcp.http.reply.StreamLimit;
import org.openprojectmcp.openproject.Credentials;

/** GET of Streamable HTTP: a client comes back for the rest of a stream, or opens the stream of its session. Used on event loops. */
public final class GetEndpoint {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final ResumableStreams resumable;
    private final SessionEndpoint sessions;
    private final StreamLimit streams;
    private final Heartbeat heartbeat;

    public GetEndpoint(ResumableStreams resumable, SessionEndpoint sessions, StreamLimit streams, Heartbeat heartbeat) {
        this.resumable = resumable;
        this.sessions = sessions;
        this.streams = streams;
        this.heartbeat = heartbeat;
    }

    /** Whether a GET asks for something that is offered here. */
    static boolean isMeantBy(HttpServerRequest request) {
        return isResumption(request)
                || SessionEndpoint.isNamedBy(request)
                        && Accept.of(request.getHeader(HttpHeaders.ACCEPT)).eventStream();
    }

    /** Whether a client comes back for what it has not got. */
    static boolean isResumption(HttpServerRequest request) {
        return request.headers().contains(LAST_EVENT_ID);
    }

    void answer(HttpServerRequest request, @Nullable Credentials credentials) {
        if (isResumption(request)) {
            resume(request, credentials);
        } else {
            sessions.open(request, credentials);
        }
    }

    private void resume(HttpServerRequest request, @Nullable Credentials credentials) {
        Optional<Resumption> resumption =
                resumable.find(request.getHeader(LAST_EVENT_ID).strip(), credentials);
        if (resumption.isEmpty()) {
            JsonResponse.send(
                    request.response(),
                    404,
                    Problem.body("There is no stream with this " + LAST_EVENT_ID
                            + " any more; what it would have brought is lost. Send the request again."));
        } else if (!streams.tryAcquire()) {
            PostHandler.refuse(request.response(), Calls.OVERLOADED);
        } else {
            resumption.get().on(request, heartbeat, streams::release);
        }
    }
}
