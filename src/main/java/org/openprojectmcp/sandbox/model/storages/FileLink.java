package org.openprojectmcp.sandbox.model.storages;

import java.time.Instant;
import org.openprojectmcp.sandbox.model.Row;

/** A pointer from a work package to a file in a storage. */
public record FileLink(
        int id,
        int storageId,
        int workPackageId,
        int creatorId,
        OriginFile origin,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    /** The address of its own resource. */
    public String href() {
        return "/api/v3/file_links/" + id;
    }
}
