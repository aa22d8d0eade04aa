package org.openprojectmcp.sandbox.model;

/**
 * A work package status.
 *
 * @param doneRatio the percentage complete that comes with it, where the instance works so
 */
public record Status(
        int id,
        String name,
        boolean closed,
        boolean isDefault,
        boolean readonly,
        String color,
        int doneRatio,
        boolean excludedFromTotals,
        int position)
        implements Row {}
