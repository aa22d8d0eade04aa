package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.hal.Dates;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;

/** The bean {@code baselines}: what became of work packages between two points in time, as API v3 tells them. Thread-safe. */
public final class Baselines {

    private final Metadata metadata;

    public Baselines(Metadata metadata) {
        this.metadata = metadata;
    }

    /**
     * Those that are otherwise than before, in the order of the list.
     *
     * @param elements work packages with their past, the earlier time first
     * @return each with {@code what} happened (new, moved in, moved out, closed, reopened, later, earlier, changed), {@code days} by which
     *     its due date moved, and each field before and after
     */
    public JsonNode compared(Exchange exchange, @Variable("elements") JsonNode elements) {
        Caller caller = Caller.of(exchange);
        Set<Long> closed = metadata.closedStatuses(caller);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : elements) {
            if (!PastState.isListed(element, 0) && !PastState.isListed(element, 1)) {
                continue;
            }
            JsonNode before = PastState.of(element, 0);
            JsonNode after = PastState.of(element, 1);
            boolean both = PastState.exists(element, 0);
            ObjectNode changed = both
                    ? Changes.between(before, after, () -> metadata.schemaOf(caller, element))
                    : JsonNodeFactory.instance.objectNode();
            List<String> what = what(element, before, after, closed);
            if (what.isEmpty() && !changed.isEmpty()) {
                what.add("changed");
            }
            if (!what.isEmpty()) {
                rows.add(row(after, what, both ? days(before, after) : 0, changed));
            }
        }
        return rows;
    }

    private static List<String> what(JsonNode element, JsonNode before, JsonNode after, Set<Long> closed) {
        List<String> what = new ArrayList<>();
        if (!PastState.isListed(element, 0)) {
            what.add(PastState.exists(element, 0) ? "moved in" : "new");
        } else if (!PastState.isListed(element, 1)) {
            what.add("moved out");
        }
        if (PastState.exists(element, 0)) {
            boolean was = isClosed(before, closed);
            if (was != isClosed(after, closed)) {
                what.add(was ? "reopened" : "closed");
            }
            long days = days(before, after);
            if (days != 0) {
                what.add(days > 0 ? "later" : "earlier");
            }
        }
        return what;
    }

    private static boolean isClosed(JsonNode workPackage, Set<Long> closed) {
        return closed.contains(Hal.id(Hal.link(workPackage, "status")).asLong());
    }

    private static long days(JsonNode before, JsonNode after) {
        JsonNode was = Dates.due(before);
        JsonNode is = Dates.due(after);
        return was.isTextual() && is.isTextual()
                ? ChronoUnit.DAYS.between(LocalDate.parse(was.asText()), LocalDate.parse(is.asText()))
                : 0;
    }

    private static ObjectNode row(JsonNode after, List<String> what, long days, ObjectNode changed) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.set("id", after.path("id"));
        row.set("subject", after.path("subject"));
        row.set("status", Hal.title(Hal.link(after, "status")));
        row.set("assignee", Hal.reference(Hal.link(after, "assignee")));
        row.set("due", Dates.due(after));
        what.forEach(row.putArray("what")::add);
        if (days != 0) {
            row.put("days", days);
        }
        row.set("changed", changed);
        row.properties().removeIf(member -> Hal.saysNothing(member.getValue()));
        return row;
    }
}
