package org.openprojectmcp.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One part of a multipart body.
 *
 * @param fileName the name of the file it is; {@code null} for a field
 */
public record Part(@Nullable String fileName, Buffer content) {

    /**
     * The part as a JSON object.
     *
     * @throws ApiError 400 for what is no JSON
     */
    public ObjectNode json() {
        return RequestBody.object(RequestBody.json(content.toString(StandardCharsets.UTF_8)));
    }
}
