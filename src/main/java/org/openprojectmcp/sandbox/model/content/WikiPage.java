package org.openprojectmcp.sandbox.model.content;

import org.openprojectmcp.sandbox.model.Row;

/** A page of a project's wiki, of which API v3 tells the title only. */
public record WikiPage(int id, int projectId, String title) implements Row {}
