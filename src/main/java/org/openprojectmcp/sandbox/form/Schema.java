package org.openprojectmcp.sandbox.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.language.Text;

/** Describes the properties of a resource, in the order they are added. */
public final class Schema {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    public Schema() {
        node.put("_type", "Schema");
        node.putArray("_dependencies");
    }

    /**
     * Adds a property that is optional, writable and without a default until it is told otherwise.
     *
     * @param type as API v3 names it, such as String or []Role
     * @param label what people call it
     */
    public Property add(String name, String type, Text label) {
        return new Property(node.putObject(name), type, label);
    }

    /** Adds id, createdAt or updatedAt: nobody writes them. */
    public Schema fixed(String name, String type, Text label) {
        add(name, type, label).required().readOnly();
        return this;
    }

    /** A list beside the properties, such as the sections of a form. */
    public ArrayNode extension(String name) {
        return node.putArray(name);
    }

    /** The document, to be extended with anything that is no property. */
    public ObjectNode node() {
        if (!node.has("_links")) {
            node.putObject("_links");
        }
        return node;
    }

    /** The document with its own address. */
    public ObjectNode node(String self) {
        node.putObject("_links").set("self", Link.to(self).node());
        return node;
    }
}
