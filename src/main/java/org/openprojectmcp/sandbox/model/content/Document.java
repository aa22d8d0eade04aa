package org.openprojectmcp.sandbox.model.content;

import java.time.Instant;
import org.openprojectmcp.sandbox.model.Row;

/** A document of a project: a title and a text. */
public record Document(int id, int projectId, String title, String description, Instant createdAt, Instant updatedAt)
        implements Row {}
