package org.openprojectmcp.http.door;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.http.guard.BodyReader;
import org.openprojectmcp.http.reply.Heartbeat;
import org.openprojectmcp.http.reply.JsonResponse;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.JsonRpcParser;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.McpException;

/** Reads the JSON-RPC body of a POST: content type, size, syntax. Used on event loops. */
public final class PostHandler {

    /** Parsing so much takes less time than handing it to another thread and back. */
    private static final int MAX_BYTES_ON_LOOP = 64 << 10;

    private static final McpError TOO_SLOW =
            error("The body came too slowly, or not at all; send the message again in one go.", 408);

    private final CallExecutor executor;
    private final Heartbeat heartbeat;
    private final int maxBodyBytes;

    /** @param maxBodyBytes what is larger is refused with 413 */
    public PostHandler(CallExecutor executor, Heartbeat heartbeat, int maxBodyBytes) {
        this.executor = executor;
        this.heartbeat = heartbeat;
        this.maxBodyBytes = maxBodyBytes;
    }

    /** Hands the messages of the request on, on its event loop, or answers it with what is wrong. */
    void read(HttpServerRequest request, Consumer<JsonRpcParser.Body> messages) {
        HttpServerResponse response = request.response();
        if (!isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            refuse(response, error("Content-Type must be application/json.", 415));
            return;
        }
        McpError tooLarge = error("The body is larger than " + maxBodyBytes + " bytes.", 413);
        BodyReader.read(
                request,
                maxBodyBytes,
                heartbeat,
                body -> received(response, body, messages),
                () -> refuse(response, tooLarge),
                () -> refuse(response, TOO_SLOW));
    }

    private void received(HttpServerResponse response, Buffer body, Consumer<JsonRpcParser.Body> messages) {
        if (body.length() <= MAX_BYTES_ON_LOOP) {
            parse(response, body, messages, Runnable::run);
            return;
        }
        Context context = Vertx.currentContext();
        boolean started = executor.submit(
                () -> parse(response, body, messages, task -> context.runOnContext(nothing -> task.run())));
        if (!started) {
            refuse(response, Calls.OVERLOADED);
        }
    }

    private static void parse(
            HttpServerResponse response, Buffer body, Consumer<JsonRpcParser.Body> messages, Consumer<Runnable> loop) {
        try {
            JsonRpcParser.Body parsed = JsonRpcParser.parse(body.getBytes());
            loop.accept(() -> messages.accept(parsed));
        } catch (McpException e) {
            loop.accept(() -> refuse(response, e));
        }
    }

    /** Answers with an error that belongs to no message. */
    static void refuse(HttpServerResponse response, McpError error) {
        send(response, error, JsonRpcWriter.error(null, error));
    }

    /** Answers the messages of a body with one error. */
    static void refuse(HttpServerResponse response, McpException refusal) {
        send(response, refusal.error(), JsonRpcWriter.error(refusal.id(), refusal.error()));
    }

    private static void send(HttpServerResponse response, McpError error, byte[] body) {
        if (!response.closed() && !response.ended()) {
            JsonResponse.send(response, error.httpStatus(), Buffer.buffer(body));
        }
    }

    private static McpError error(String message, int status) {
        return McpError.of(ErrorCode.INVALID_REQUEST, message).withHttpStatus(status);
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json");
    }
}
