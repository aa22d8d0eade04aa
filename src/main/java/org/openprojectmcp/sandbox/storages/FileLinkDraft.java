package org.openprojectmcp.sandbox.storages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.model.storages.OriginFile;
import org.openprojectmcp.sandbox.model.storages.Storage;

/**
 * A file link that somebody sends: which storage, and what is known of the file.
 *
 * @param storage {@code null} when the link leads to none that the caller sees
 */
record FileLinkDraft(@Nullable Storage storage, OriginFile origin) {

    static FileLinkDraft of(JsonNode element, @Nullable Storage storage) {
        var data = element.path("originData");
        return new FileLinkDraft(
                storage,
                new OriginFile(
                        data.path("id").asText(""),
                        data.path("name").asText(""),
                        data.path("mimeType").textValue(),
                        data.path("size").isIntegralNumber()
                                ? (Integer) data.path("size").intValue()
                                : null,
                        time(data, "createdAt"),
                        time(data, "lastModifiedAt"),
                        data.path("createdByName").textValue(),
                        data.path("lastModifiedByName").textValue()));
    }

    /** What is wrong with it, {@code null} when nothing is. */
    @Nullable
    String fault() {
        if (storage == null) {
            return "Storage was invalid.";
        }
        if (origin.id().isBlank()) {
            return "Origin can't be blank.";
        }
        return origin.name().isBlank() ? "Origin name can't be blank." : null;
    }

    private static @Nullable Instant time(JsonNode data, String name) {
        var text = data.path(name).textValue();
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            throw ApiError.format(name, "YYYY-MM-DDThh:mm:ss[.lll][+hh:mm] (any compatible ISO 8601 datetime)", text);
        }
    }
}
