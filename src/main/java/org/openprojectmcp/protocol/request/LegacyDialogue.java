package org.openprojectmcp.protocol.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.protocol.legacy.ServerRequests;
import org.openprojectmcp.protocol.legacy.ServerRequests.Sent;
import org.openprojectmcp.protocol.legacy.Session;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Response;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.Reply;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.MissingCapabilityException;
import org.openprojectmcp.tool.ToolFailedException;

/**
 * Asks by requests of the server on the stream of the reply, and blocks the thread of the call until the client has posted its responses.
 *
 * @param patience how long the client, and the person before it, may take
 */
public record LegacyDialogue(
        Session session, ServerRequests requests, Reply reply, Cancellation cancellation, Duration patience)
        implements Dialogue {

    /** As long as people may look at a form. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public boolean canAsk(InputRequest.Kind kind) {
        return reply.carriesRequests() && session.capabilities().allow(kind);
    }

    @Override
    public Map<String, JsonNode> ask(Map<String, InputRequest> questions) {
        Map<String, InputRequest> answerable = new LinkedHashMap<>(questions);
        answerable
                .values()
                .removeIf(question ->
                        !reply.carriesRequests() || !session.capabilities().allow(question));
        if (answerable.isEmpty() && !questions.isEmpty()) {
            throw new MissingCapabilityException(Dialogue.kinds(questions));
        }
        Map<String, Sent> sent = new LinkedHashMap<>();
        try {
            answerable.forEach((key, question) -> sent.put(key, requests.send(session.id(), question, reply::request)));
            await(sent);
            Map<String, JsonNode> answers = new LinkedHashMap<>();
            sent.forEach((key, one) ->
                    answers.put(key, answer(one.request(), one.response().join())));
            return answers;
        } finally {
            sent.values().forEach(requests::forget);
        }
    }

    private void await(Map<String, Sent> sent) {
        CompletableFuture<Void> all = CompletableFuture.allOf(
                sent.values().stream().map(Sent::response).toArray(CompletableFuture<?>[]::new));
        Runnable forgetCancellation = cancellation.onCancel(() -> all.cancel(false));
        Runnable forgetGone = reply.onGone(() -> all.cancel(false));
        try {
            all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            sent.values().stream().filter(one -> !one.response().isDone()).forEach(this::withdraw);
            throw new ToolFailedException("The client did not answer what it was asked within " + patience.toMinutes()
                    + " minutes; call again to be asked again.");
        } catch (CancellationException | ExecutionException e) {
            throw new ToolFailedException(
                    "The conversation with the client ended before it answered what it was asked.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailedException("The server stopped before the client answered what it was asked.");
        } finally {
            forgetCancellation.run();
            forgetGone.run();
        }
    }

    /** Tells the client that its answer does not matter any more. */
    private void withdraw(Sent unanswered) {
        reply.send(JsonRpcWriter.notification("notifications/cancelled", json -> {
            json.writeStringField("requestId", unanswered.id());
            json.writeStringField("reason", "no answer in time");
        }));
    }

    private static JsonNode answer(InputRequest question, Response response) {
        String method = question.kind().method();
        JsonNode result = response.result();
        if (result == null) {
            throw new ToolFailedException("The client answered " + method + " with an error: "
                    + response.requireError().path("message").asText("no reason given"));
        }
        if (!InputAnswer.fits(question, result)) {
            throw new ToolFailedException("The client answered " + method + " with something that is no result of it.");
        }
        return result;
    }
}
