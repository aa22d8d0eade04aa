package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.openproject.hal.Hal;

/** Builds an object of members that say something, in the order in which they are put. */
final class Writer {

    private final ObjectNode object = JsonNodeFactory.instance.objectNode();

    void put(String name, JsonNode value) {
        if (!Hal.saysNothing(value)) {
            object.set(name, value);
        }
    }

    void flag(String name, boolean set) {
        if (set) {
            object.put(name, true);
        }
    }

    ObjectNode result() {
        return object;
    }
}
