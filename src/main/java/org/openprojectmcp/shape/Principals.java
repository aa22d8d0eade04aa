package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;

/** The bean {@code principals}: users, groups and placeholder users, which the API has in different places. Thread-safe. */
public final class Principals {

    private final Metadata metadata;

    public Principals(Metadata metadata) {
        this.metadata = metadata;
    }

    /** Whether the user of the caller's key may do everything, whatever their roles. */
    public boolean administers(Exchange exchange) {
        return metadata.me(Caller.of(exchange)).path("admin").asBoolean();
    }

    /** The user of the caller's key: {@code {"id", "name"}}. */
    public JsonNode me(Exchange exchange) {
        JsonNode me = metadata.me(Caller.of(exchange));
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        reference.set("id", me.path("id"));
        reference.set("name", me.path("name"));
        return reference;
    }

    /**
     * The link to write for the argument {@code person}: {@code /api/v3/groups/14} for a group.
     *
     * @throws OpenProjectException when the caller sees nobody of that id
     */
    public JsonNode link(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        long id = arguments.path("person").asLong();
        ObjectNode query =
                JsonNodeFactory.instance.objectNode().put("pageSize", 1).put("select", "elements/id,elements/self");
        query.putArray("filters")
                .addObject()
                .putObject("id")
                .put("operator", "=")
                .putArray("values")
                .add(String.valueOf(id));
        JsonNode self = Hal.link(metadata.principals(Caller.of(exchange), query).at("/_embedded/elements/0"), "self");
        if (!self.hasNonNull("href")) {
            throw new OpenProjectException(
                    "Person " + id + " does not exist, or is not visible to this API key; nothing was changed.");
        }
        ObjectNode link = JsonNodeFactory.instance.objectNode();
        return link.set("href", self.path("href"));
    }
}
