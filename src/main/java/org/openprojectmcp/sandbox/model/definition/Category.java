package org.openprojectmcp.sandbox.model.definition;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;

/**
 * A work package category of a project.
 *
 * @param assigneeId who gets new work packages of it
 */
public record Category(int id, int projectId, String name, @Nullable Integer assigneeId) implements Row {}
