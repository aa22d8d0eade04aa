package org.openprojectmcp.sandbox.model;

/** A row of a table. */
public interface Row {
    /** The row's id, unique in its table. */
    int id();
}
