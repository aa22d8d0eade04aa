package org.openprojectmcp.sandbox.model.storages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;

/**
 * That a project uses a storage.
 *
 * @param folderId the directory the project keeps its files in, {@code null} without one
 */
public record ProjectStorage(
        int id,
        int projectId,
        int storageId,
        int creatorId,
        @Nullable String folderId,
        Instant createdAt,
        Instant updatedAt)
        implements Row {}
