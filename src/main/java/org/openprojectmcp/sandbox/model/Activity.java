package org.openprojectmcp.sandbox.model;

/** What time is spent on: Development, Testing and so on. */
public record Activity(int id, String name, boolean isDefault, boolean active, int position) implements Row {}
