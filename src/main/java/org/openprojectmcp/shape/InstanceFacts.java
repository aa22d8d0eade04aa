package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.metadata.Metadata.Kind;

/** The bean {@code instance}: what routes need to know of the caller and of the words of an OpenProject. Thread-safe. */
public final class InstanceFacts {

    private final Metadata metadata;

    public InstanceFacts(Metadata metadata) {
        this.metadata = metadata;
    }

    /** Who the caller is: {@code {"id", "name"}}. */
    public JsonNode me(Exchange exchange) {
        JsonNode user = metadata.me(Caller.of(exchange));
        ObjectNode me = JsonNodeFactory.instance.objectNode();
        me.set("id", user.path("id"));
        me.set("name", user.path("name"));
        return me;
    }

    /** The time zone that the caller has chosen in OpenProject. */
    public String zone(Exchange exchange) {
        return metadata.zone(Caller.of(exchange)).getId();
    }

    /** The statuses and priorities of the instance: {@code {"statuses", "priorities"}}. */
    public JsonNode vocabulary(Exchange exchange) {
        Caller caller = Caller.of(exchange);
        ObjectNode vocabulary = JsonNodeFactory.instance.objectNode();
        ArrayNode statuses = vocabulary.putArray("statuses");
        metadata.list(caller, Kind.STATUSES).forEach(status -> statuses.add(item(status)));
        ArrayNode priorities = vocabulary.putArray("priorities");
        metadata.list(caller, Kind.PRIORITIES).forEach(priority -> priorities.add(item(priority)));
        return vocabulary;
    }

    private static JsonNode item(JsonNode hal) {
        Writer out = new Writer();
        out.put("id", hal.path("id"));
        out.put("name", hal.path("name"));
        out.flag("closed", hal.path("isClosed").asBoolean());
        out.flag("default", hal.path("isDefault").asBoolean());
        return out.result();
    }

    /** The ids of the statuses that count as closed. */
    public JsonNode closedStatuses(Exchange exchange) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        metadata.closedStatuses(Caller.of(exchange)).stream().sorted().forEach(ids::add);
        return ids;
    }
}
