package org.openprojectmcp.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is sent.
 *
 * @param answer status and headers
 * @param bytes the body
 * @param etag {@code null} for what has none: files, and everything but 200 and 201
 */
public record Rendered(Answer answer, byte[] bytes, @Nullable String etag) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer with its body written out. */
    public static Rendered of(Answer answer) {
        var body = body(answer);
        var tagged = answer.file() == null && (answer.status() == 200 || answer.status() == 201);
        return new Rendered(answer, body, tagged ? EntityTag.of(body) : null);
    }

    /** The same without the document that the bytes were made of, which takes several times their room. */
    Rendered withoutDocument() {
        return new Rendered(
                new Answer(answer.status(), answer.headers(), answer.contentType(), null, null, null, true),
                bytes,
                etag);
    }

    /** The body, not copied. */
    public Buffer buffer() {
        return Buffer.buffer(Unpooled.wrappedBuffer(bytes));
    }

    private static byte[] body(Answer answer) {
        try {
            if (answer.file() != null) {
                return answer.file().getBytes();
            }
            var json = answer.json();
            return json != null
                    ? JSON.writeValueAsBytes(json)
                    : answer.text() == null ? new byte[0] : answer.text().getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree cannot be written", e);
        }
    }
}
