package org.openprojectmcp.sandbox.hal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Builds a HAL document: properties, then what is embedded, then links. */
public final class Hal {
    private final ObjectNode properties = JsonNodeFactory.instance.objectNode();
    private final ObjectNode embedded = JsonNodeFactory.instance.objectNode();
    private final ObjectNode links = JsonNodeFactory.instance.objectNode();

    private Hal() {}

    /** A document of a type. */
    public static Hal of(String type) {
        return untyped().put("_type", type);
    }

    /** A document without a type, such as a form's payload. */
    public static Hal untyped() {
        return new Hal();
    }

    public Hal put(String name, @Nullable String value) {
        properties.put(name, value);
        return this;
    }

    public Hal put(String name, @Nullable Integer value) {
        properties.put(name, value);
        return this;
    }

    public Hal put(String name, @Nullable Boolean value) {
        properties.put(name, value);
        return this;
    }

    public Hal put(String name, @Nullable Instant value) {
        properties.put(name, value == null ? null : Dates.instant(value));
        return this;
    }

    public Hal put(String name, @Nullable LocalDate value) {
        properties.put(name, value == null ? null : value.toString());
        return this;
    }

    public Hal put(String name, JsonNode value) {
        properties.set(name, value);
        return this;
    }

    /** A list of documents that are properties. */
    public Hal put(String name, Collection<? extends JsonNode> documents) {
        properties.putArray(name).addAll(documents);
        return this;
    }

    /** A link; several of one name are the last. */
    public Hal link(String name, Link link) {
        links.set(name, link.node());
        return this;
    }

    /** A link that is a list. */
    public Hal link(String name, Collection<Link> several) {
        var array = links.putArray(name);
        several.forEach(link -> array.add(link.node()));
        return this;
    }

    /** A link only when a condition holds. */
    public Hal linkIf(boolean condition, String name, Link link) {
        return condition ? link(name, link) : this;
    }

    /** Another document inside. */
    public Hal embed(String name, JsonNode document) {
        embedded.set(name, document);
        return this;
    }

    /** A list of documents inside. */
    public Hal embed(String name, Collection<? extends JsonNode> documents) {
        embedded.putArray(name).addAll(documents);
        return this;
    }

    /** Texts as a JSON list. */
    public static ArrayNode texts(Collection<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** The finished document. */
    public ObjectNode node() {
        if (!embedded.isEmpty()) {
            properties.set("_embedded", embedded);
        }
        if (!links.isEmpty()) {
            properties.set("_links", links);
        }
        return properties;
    }
}
