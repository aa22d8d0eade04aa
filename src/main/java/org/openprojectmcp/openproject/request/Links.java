package org.openprojectmcp.openproject.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.UnaryOperator;

/** Takes the relative URL root out of the links of an answer, and puts it into those of a request. Changes the given tree. */
final class Links {

    private static final String API = "/api/v3/";

    private final String root;

    /** @param root {@code /openproject}; empty when there is none */
    Links(String root) {
        this.root = root;
    }

    void strip(JsonNode answer) {
        if (!root.isEmpty()) {
            rewrite(answer, href -> href.startsWith(root + API) ? href.substring(root.length()) : href);
        }
    }

    void add(JsonNode request) {
        if (!root.isEmpty()) {
            rewrite(request, href -> href.startsWith(API) ? root + href : href);
        }
    }

    private static void rewrite(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            JsonNode href = object.get("href");
            if (href != null && href.isTextual()) {
                object.set("href", TextNode.valueOf(change.apply(href.textValue())));
            }
            object.elements().forEachRemaining(child -> rewrite(child, change));
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> rewrite(child, change));
        }
    }
}
