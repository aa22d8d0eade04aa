package org.openprojectmcp.sandbox.model.content;

import org.openprojectmcp.sandbox.model.Row;

/** A budget of a project. */
public record Budget(int id, int projectId, String subject) implements Row {}
