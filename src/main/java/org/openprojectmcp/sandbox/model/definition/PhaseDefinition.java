package org.openprojectmcp.sandbox.model.definition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;

/**
 * A phase that projects may go through.
 *
 * @param startGate whether it begins with a gate
 * @param finishGate whether it ends with a gate
 */
public record PhaseDefinition(
        int id,
        String name,
        boolean startGate,
        @Nullable String startGateName,
        boolean finishGate,
        @Nullable String finishGateName,
        Instant createdAt)
        implements Row {}
