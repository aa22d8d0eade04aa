package org.openprojectmcp.sandbox.model.content;

import java.time.Instant;
import java.time.LocalDate;
import org.openprojectmcp.sandbox.model.Row;

/** Units of a cost type that a work package has used up. */
public record CostEntry(
        int id,
        int workPackageId,
        int userId,
        int costTypeId,
        double units,
        LocalDate spentOn,
        Instant createdAt,
        Instant updatedAt)
        implements Row {}
