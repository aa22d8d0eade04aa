package org.openprojectmcp.sandbox.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
