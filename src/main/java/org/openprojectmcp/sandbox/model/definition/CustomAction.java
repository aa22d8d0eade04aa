package org.openprojectmcp.sandbox.model.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.model.WorkPackage;

/**
 * Several changes of a work package under one button.
 *
 * @param statusIds the statuses in which a work package has it; empty: in each
 * @param changes what it sets, as the body of a write has it
 */
public record CustomAction(int id, String name, String description, List<Integer> statusIds, ObjectNode changes)
        implements Row {

    public CustomAction {
        statusIds = List.copyOf(statusIds);
        changes = changes.deepCopy();
    }

    /** Whether a work package has it. */
    public boolean fits(WorkPackage row) {
        return statusIds.isEmpty() || statusIds.contains(row.statusId());
    }
}
