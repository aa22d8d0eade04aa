package org.openprojectmcp.sandbox.model.definition;

import org.openprojectmcp.sandbox.model.Row;

/** A work package priority. */
public record Priority(int id, String name, boolean isDefault, boolean active, String color, int position)
        implements Row {}
