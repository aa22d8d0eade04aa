package org.openprojectmcp.sandbox.attachments;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;

/**
 * An uploaded file.
 *
 * @param container what it hangs on; {@code null} until something claims it
 * @param digest the MD5 of the content, in hexadecimal digits
 */
public record Attachment(
        int id,
        @Nullable ContainerKey container,
        String fileName,
        String description,
        String contentType,
        String digest,
        Buffer content,
        int authorId,
        Instant createdAt)
        implements Row {

    /** Its address. */
    public String href() {
        return "/api/v3/attachments/" + id;
    }

    /** The same with an id. */
    Attachment withId(int other) {
        return new Attachment(
                other, container, fileName, description, contentType, digest, content, authorId, createdAt);
    }

    /** The same in a container. */
    Attachment in(ContainerKey other) {
        return new Attachment(id, other, fileName, description, contentType, digest, content, authorId, createdAt);
    }
}
