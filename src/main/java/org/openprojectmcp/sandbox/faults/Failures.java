package org.openprojectmcp.sandbox.faults;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.HttpFront;

/** What OpenProject, or a proxy before it, answers when something is wrong. */
final class Failures {
    private static final String DEADLOCK = "PG::TRDeadlockDetected: ERROR:  deadlock detected";
    private static final String PROXY_PAGE = "<html>\n<head><title>502 Bad Gateway</title></head>\n"
            + "<body><center><h1>502 Bad Gateway</h1></center></body>\n</html>\n";

    private Failures() {}

    /** The answer of a fault that has one; a closed connection has none. */
    static Optional<Answer> answer(HttpServerRequest request, Fault fault) {
        if (fault instanceof Fault.TooManyRequests limit) {
            return Optional.of(tooManyRequests(limit));
        }
        return fault instanceof Fault.Plain plain ? answer(request, plain) : Optional.empty();
    }

    private static Optional<Answer> answer(HttpServerRequest request, Fault.Plain fault) {
        return switch (fault) {
            case INTERNAL_ERROR -> Optional.of(ApiError.internal("").answer());
            case DEADLOCK -> Optional.of(ApiError.internal(DEADLOCK).answer());
            case BAD_GATEWAY -> Optional.of(Answer.text(502, "text/html", PROXY_PAGE));
            case REDIRECT_TO_HTTPS ->
                Optional.of(Answer.text(301, "text/html; charset=utf-8", "")
                        .with("location", "https://" + request.authority() + request.uri()));
            case WRONG_HOST -> Optional.of(HttpFront.wrongHost());
            case EXPIRED_KEY -> Optional.of(HttpFront.wrongCredentials());
            case DROPPED_CONNECTION, HALF_BODY -> Optional.empty();
        };
    }

    private static Answer tooManyRequests(Fault.TooManyRequests limit) {
        var answer = ApiError.throttled().answer().with("ratelimit-limit", "6").with("ratelimit-remaining", "0");
        return limit.retryAfter() == null ? answer : answer.with("retry-after", String.valueOf(limit.retryAfter()));
    }
}
