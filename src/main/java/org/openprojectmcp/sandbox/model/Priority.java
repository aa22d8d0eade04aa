package org.openprojectmcp.sandbox.model;

/** A work package priority. */
public record Priority(int id, String name, boolean isDefault, boolean active, String color, int position)
        implements Row {}
