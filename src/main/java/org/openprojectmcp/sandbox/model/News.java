package org.openprojectmcp.sandbox.model;

import java.time.Instant;

/** A piece of news of a project. */
public record News(
        int id,
        int projectId,
        int authorId,
        String title,
        String summary,
        String description,
        Instant createdAt,
        Instant updatedAt)
        implements Row {}
