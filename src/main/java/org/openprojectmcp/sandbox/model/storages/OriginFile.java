package org.openprojectmcp.sandbox.model.storages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file or directory as its storage describes it.
 *
 * @param id the storage's own id
 * @param mimeType {@code null} when nobody knows
 * @param size in bytes, {@code null} when nobody knows
 */
public record OriginFile(
        String id,
        String name,
        @Nullable String mimeType,
        @Nullable Integer size,
        @Nullable Instant createdAt,
        @Nullable Instant modifiedAt,
        @Nullable String createdBy,
        @Nullable String modifiedBy) {
    /** The MIME type of a directory. */
    public static final String DIRECTORY = "application/x-op-directory";

    /** Whether other files lie in it. */
    public boolean directory() {
        return DIRECTORY.equals(mimeType);
    }
}
