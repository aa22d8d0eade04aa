package org.openprojectmcp.sandbox.model.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;

/**
 * The roles of a principal in a project.
 *
 * @param projectId {@code null} for global roles
 */
public record Member(
        int id,
        int principalId,
        @Nullable Integer projectId,
        List<Integer> roleIds,
        Instant createdAt,
        Instant updatedAt)
        implements Row {}
