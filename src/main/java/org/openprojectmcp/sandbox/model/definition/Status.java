package org.openprojectmcp.sandbox.model.definition;

import org.openprojectmcp.sandbox.model.Row;

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
