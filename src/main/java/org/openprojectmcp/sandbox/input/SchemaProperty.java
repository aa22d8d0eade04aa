package org.openprojectmcp.sandbox.input;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.hal.Link;

/** One property of a schema, as JSON. */
public final class SchemaProperty {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();
    private boolean listed;

    private SchemaProperty(String type, String name) {
        node.put("type", type)
                .put("name", name)
                .put("required", false)
                .put("hasDefault", false)
                .put("writable", true);
    }

    /** An optional, writable property. */
    public static SchemaProperty of(String type, String name) {
        return new SchemaProperty(type, name);
    }

    /** One that must be given. */
    public SchemaProperty required() {
        node.put("required", true);
        return this;
    }

    /** One that must be given, if a condition holds. */
    public SchemaProperty required(boolean condition) {
        node.put("required", condition);
        return this;
    }

    /** One that has a value when none is given. */
    public SchemaProperty hasDefault() {
        node.put("hasDefault", true);
        return this;
    }

    /** One that cannot be written. */
    public SchemaProperty readOnly() {
        node.put("writable", false);
        return this;
    }

    /** One that can be written, if a condition holds. */
    public SchemaProperty writable(boolean condition) {
        node.put("writable", condition);
        return this;
    }

    /** With the limits of a text. */
    public SchemaProperty length(int minimum, int maximum) {
        node.put("minLength", minimum).put("maxLength", maximum);
        return this;
    }

    /** With the section of the form it stands in. */
    public SchemaProperty group(String name) {
        node.put("attributeGroup", name);
        return this;
    }

    /** Written under {@code _links}. */
    public SchemaProperty linked() {
        return location("_links");
    }

    /** Written under another key. */
    public SchemaProperty location(String location) {
        node.put("location", location);
        return this;
    }

    /** With the address of a list of what may be linked. */
    public SchemaProperty allowedValues(String href) {
        linked();
        listed = true;
        node.putObject("_links").putObject("allowedValues").put("href", href);
        return this;
    }

    /** With what may be linked. */
    public SchemaProperty allowedValues(List<Link> links, List<ObjectNode> documents) {
        linked();
        listed = true;
        node.putObject("_embedded").putArray("allowedValues").addAll(documents);
        var array = node.putObject("_links").putArray("allowedValues");
        links.forEach(link -> array.add(link.json()));
        return this;
    }

    /** Linked, without a word on what may be linked. */
    public SchemaProperty withoutAllowedValues() {
        linked();
        listed = true;
        node.putObject("_links");
        return this;
    }

    /** The property as JSON; one without allowed values has options, if none were set. */
    public ObjectNode node() {
        if (!listed && !node.has("options")) {
            node.putObject("options");
        }
        return node;
    }

    /** With other JSON beside it. */
    public SchemaProperty options(ObjectNode options) {
        node.set("options", options);
        return this;
    }
}
