package org.openprojectmcp.sandbox.faults;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Arrays;
import java.util.function.Supplier;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.HttpFront;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.http.Rendered;

/** Stands before the API and lets go wrong what the plan says; all else goes through. Runs on the one event loop thread. */
public final class FaultyFront {
    private final Vertx vertx;
    private final FaultPlan plan;
    private final Supplier<HttpFront> api;

    /** @param api asked at each request, since a reset puts another in its place */
    public FaultyFront(Vertx vertx, FaultPlan plan, Supplier<HttpFront> api) {
        this.vertx = vertx;
        this.plan = plan;
        this.api = api;
    }

    /** Reads the whole request, then answers it or fails. */
    public void receive(HttpServerRequest request) {
        request.body().onSuccess(body -> plan.take(request.method().name(), Query.decode(request.path()))
                .ifPresentOrElse(
                        rule -> fail(request, body, rule), () -> api.get().serve(request, body)));
    }

    private void fail(HttpServerRequest request, Buffer body, FaultRule rule) {
        if (rule.fault() instanceof Fault.Latency latency) {
            late(request, body, latency, rule.afterwards());
        } else if (rule.fault() == Fault.Plain.HALF_BODY) {
            half(request, api.get().answer(request, body));
        } else {
            if (rule.afterwards()) {
                api.get().answer(request, body);
            }
            api.get()
                    .language()
                    .speak(() -> Failures.answer(request, rule.fault()))
                    .ifPresentOrElse(answer -> send(request, answer), () -> drop(request));
        }
    }

    private void late(HttpServerRequest request, Buffer body, Fault.Latency latency, boolean afterwards) {
        var millis = latency.delay().toMillis();
        if (afterwards) {
            var answer = api.get().answer(request, body);
            vertx.setTimer(millis, timer -> api.get().send(request, answer));
        } else {
            vertx.setTimer(millis, timer -> api.get().serve(request, body));
        }
    }

    /** What has no body has no half either: then the connection is closed before the answer. */
    private static void half(HttpServerRequest request, Rendered answer) {
        var bytes = answer.bytes();
        if (bytes.length < 2) {
            drop(request);
            return;
        }
        head(request, answer.answer()).putHeader("content-length", String.valueOf(bytes.length));
        request.response()
                .write(Buffer.buffer(Arrays.copyOf(bytes, bytes.length / 2)))
                .onComplete(written -> drop(request));
    }

    private static void drop(HttpServerRequest request) {
        request.connection().close();
    }

    private static void send(HttpServerRequest request, Answer answer) {
        head(request, answer).end(Rendered.of(answer).buffer());
    }

    private static HttpServerResponse head(HttpServerRequest request, Answer answer) {
        var response = request.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        // packed, the first half would wait for the second
        response.putHeader("content-encoding", "identity");
        if (answer.contentType() != null) {
            response.putHeader("content-type", answer.contentType());
        }
        return response;
    }
}
