package org.openprojectmcp.sandbox.hal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.language.Text;

/** A link of a HAL document, as JSON. */
public final class Link {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    private Link(@Nullable String href) {
        node.put("href", href);
    }

    /** A link that leads nowhere: the property is not set. */
    public static Link none() {
        return new Link(null);
    }

    /** A link without a title. */
    public static Link to(String href) {
        return new Link(href);
    }

    /** A link to something with a name. */
    public static Link to(String href, String title) {
        return new Link(href).title(title);
    }

    /** A link to something that OpenProject names. */
    public static Link to(String href, Text title) {
        return to(href, title.words());
    }

    /** A link that is sent with a method. */
    public static Link action(String href, String method) {
        var link = new Link(href);
        link.node.put("method", method);
        return link;
    }

    /** With a title, which may be an explicit null. */
    public Link title(@Nullable String title) {
        node.put("title", title);
        return this;
    }

    /** With the mark that variables are to be filled in. */
    public Link templated() {
        node.put("templated", true);
        return this;
    }

    /** With the content type behind it. */
    public Link type(String type) {
        node.put("type", type);
        return this;
    }

    /** With any other property. */
    public Link with(String name, JsonNode value) {
        node.set(name, value);
        return this;
    }

    /** With any other text property. */
    public Link with(String name, String value) {
        node.put(name, value);
        return this;
    }

    /** The link as JSON. */
    public ObjectNode node() {
        return node;
    }
}
