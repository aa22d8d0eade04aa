package org.openprojectmcp.sandbox.model.content;

import org.openprojectmcp.sandbox.model.Row;

/** A message of a project's forum. */
public record Post(int id, int projectId, String subject) implements Row {}
