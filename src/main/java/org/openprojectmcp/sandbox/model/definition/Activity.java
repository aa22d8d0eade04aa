package org.openprojectmcp.sandbox.model.definition;

import org.openprojectmcp.sandbox.model.Row;

/** What time is spent on: Development, Testing and so on. */
public record Activity(int id, String name, boolean isDefault, boolean active, int position) implements Row {}
