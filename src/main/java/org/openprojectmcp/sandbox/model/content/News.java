package org.openprojectmcp.sandbox.model.content;

import java.time.Instant;
import org.openprojectmcp.sandbox.model.Row;

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
