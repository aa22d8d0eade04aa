package org.openprojectmcp.sandbox.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.language.Text;

/** Cuts a list down to what the {@code select} parameter names; what nobody named is left out, the types too. */
public final class Select {
    private static final String ELEMENTS = "elements";
    private static final List<String> LINKS =
            List.of("self", "jumpTo", "changeSize", "previousByOffset", "nextByOffset");
    private static final List<String> PROPERTIES = List.of("_type", "count", "total", "pageSize", "offset");

    private final List<String> elementLinks;
    private final List<String> elementProperties;

    /** @param elementLinks what of an element is a link, beside the properties */
    public Select(List<String> elementLinks, List<String> elementProperties) {
        this.elementLinks = elementLinks;
        this.elementProperties = elementProperties;
    }

    /**
     * The part of a page that was asked for; all of it without the parameter.
     *
     * @throws ApiError 400 for a name the list does not know
     */
    public ObjectNode of(@Nullable String select, ObjectNode page) {
        if (select == null) {
            return page;
        }
        var own = new LinkedHashSet<String>();
        var ofElements = new LinkedHashSet<String>();
        for (var name : select.split(",")) {
            var bare = name.strip();
            if (bare.startsWith(ELEMENTS + "/")) {
                ofElements.add(bare.substring(ELEMENTS.length() + 1));
            } else {
                own.add(bare);
            }
        }
        check(own, LINKS, PROPERTIES);
        check(ofElements, elementLinks, elementProperties);
        var cut = cut(page, own, LINKS, PROPERTIES);
        if (!ofElements.isEmpty()) {
            cut.withObject("/_embedded").set(ELEMENTS, elements(page, ofElements));
        }
        return cut;
    }

    private ArrayNode elements(ObjectNode page, Set<String> names) {
        var elements = JsonNodeFactory.instance.arrayNode();
        page.path("_embedded")
                .path(ELEMENTS)
                .forEach(element -> elements.add(cut(element, names, elementLinks, elementProperties)));
        return elements;
    }

    private static ObjectNode cut(JsonNode whole, Set<String> names, List<String> links, List<String> properties) {
        var cut = JsonNodeFactory.instance.objectNode();
        var all = names.contains("*");
        for (var property : properties) {
            if ((all || names.contains(property)) && whole.has(property)) {
                cut.set(property, whole.path(property));
            }
        }
        for (var link : links) {
            if ((all || names.contains(link)) && whole.path("_links").has(link)) {
                cut.withObject("/_links").set(link, whole.path("_links").path(link));
            }
        }
        return cut;
    }

    private static void check(Set<String> names, List<String> links, List<String> properties) {
        var known = new ArrayList<>(links);
        known.addAll(properties);
        known.add("*");
        for (var name : names) {
            if (!known.contains(name)) {
                throw ApiError.of(
                        400, "InvalidSignal", Text.of("error.unknown_select", name, String.join(", ", known)));
            }
        }
    }
}
