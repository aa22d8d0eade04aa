package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import org.openprojectmcp.openproject.hal.Dates;
import org.openprojectmcp.openproject.hal.Hal;

/**
 * What a result needs to know besides the answer it is made of. Immutable.
 *
 * @param closed the ids of the statuses that count as closed
 * @param web the address people open in the browser, without a slash at its end
 */
public record Vocabulary(Set<Long> closed, LocalDate today, String web) {

    public Vocabulary {
        closed = Set.copyOf(closed);
    }

    /** Whether the status that a work package links counts as closed. */
    public boolean isClosed(JsonNode workPackage) {
        return closed.contains(Hal.id(Hal.link(workPackage, "status")).asLong());
    }

    /** Whether a work package should have been done before today and is not. */
    public boolean isOverdue(JsonNode workPackage) {
        String due = Dates.due(workPackage).asText("");
        return !due.isEmpty() && !isClosed(workPackage) && LocalDate.parse(due).isBefore(today);
    }

    /** Where people find a work package. */
    String url(long workPackage) {
        return web + "/wp/" + workPackage;
    }
}
