package org.openprojectmcp.sandbox.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.language.Text;

/** One property of a {@link Schema}. */
public final class Property {
    private final ObjectNode node;

    Property(ObjectNode node, String type, Text label) {
        this.node = node;
        node.put("type", type)
                .put("name", label.words())
                .put("required", false)
                .put("hasDefault", false)
                .put("writable", true);
        node.putObject("options");
    }

    public Property required() {
        node.put("required", true);
        return this;
    }

    public Property hasDefault() {
        node.put("hasDefault", true);
        return this;
    }

    public Property readOnly() {
        node.put("writable", false);
        return this;
    }

    public Property writable(boolean writable) {
        node.put("writable", writable);
        return this;
    }

    /** How many characters a text has. */
    public Property length(int minimum, int maximum) {
        node.put("minLength", minimum).put("maxLength", maximum);
        return this;
    }

    /** Says that the property is a custom field, whose text runs in no set direction. */
    public Property custom() {
        node.putObject("options").putNull("rtl");
        return this;
    }

    /** The section of the form it stands in. */
    public Property group(String group) {
        node.put("attributeGroup", group);
        return this;
    }

    /** Where the property stands when it is not at the top: {@code _meta}. */
    public Property at(String location) {
        node.put("location", location);
        return this;
    }

    /** What people should know about it. */
    public Property description(ObjectNode text) {
        node.set("description", text);
        return this;
    }

    /** The property is a link whose values are not told. */
    public Property link() {
        node.remove("options");
        node.put("location", "_links");
        node.putObject("_links");
        return this;
    }

    /** The property is a link; the list at the address has its values. */
    public Property link(String allowedValues) {
        link();
        node.putObject("_links").set("allowedValues", Link.to(allowedValues).node());
        return this;
    }

    /** The property is a link; these are its values. */
    public Property link(List<Link> links, List<ObjectNode> values) {
        link();
        node.putObject("_embedded").putArray("allowedValues").addAll(values);
        var allowed = node.putObject("_links").putArray("allowedValues");
        links.forEach(link -> allowed.add(link.node()));
        return this;
    }

    /** The property is one of some words, although it is described as a link. */
    public Property words(List<String> words) {
        link();
        words.forEach(node.putObject("_embedded").putArray("allowedValues")::add);
        return this;
    }
}
