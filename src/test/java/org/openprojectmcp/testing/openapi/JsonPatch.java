package org.openprojectmcp.testing.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Patch (RFC 6902) of a document in place, without {@code copy} and without appending to lists. */
final class JsonPatch {

    private final JsonNode document;

    private JsonPatch(JsonNode document) {
        this.document = document;
    }

    /**
     * Applies all operations in their order.
     *
     * @throws IllegalStateException when one does not fit, as a {@code test} that finds another value
     */
    static void apply(JsonNode operations, JsonNode document) {
        JsonPatch patch = new JsonPatch(document);
        operations.forEach(patch::apply);
    }

    private void apply(JsonNode operation) {
        JsonPointer path = JsonPointer.compile(operation.path("path").asText());
        switch (operation.path("op").asText()) {
            case "test" -> require(document.at(path).equals(operation.get("value")), operation);
            case "add" -> set(path, operation.get("value"));
            case "replace" -> {
                require(!document.at(path).isMissingNode(), operation);
                set(path, operation.get("value"));
            }
            case "remove" -> remove(path);
            case "move" ->
                set(path, remove(JsonPointer.compile(operation.path("from").asText())));
            default -> require(false, operation);
        }
    }

    private void set(JsonPointer path, JsonNode value) {
        JsonNode parent = document.at(path.head());
        if (parent instanceof ArrayNode list) {
            list.set(path.last().getMatchingIndex(), value);
        } else if (parent instanceof ObjectNode object) {
            object.set(path.last().getMatchingProperty(), value);
        } else {
            throw new IllegalStateException("nothing holds " + path);
        }
    }

    private JsonNode remove(JsonPointer path) {
        if (document.at(path.head()) instanceof ObjectNode object
                && object.has(path.last().getMatchingProperty())) {
            return object.remove(path.last().getMatchingProperty());
        }
        throw new IllegalStateException("no object has " + path);
    }

    private static void require(boolean fits, JsonNode operation) {
        if (!fits) {
            throw new IllegalStateException("the document is not as the patch expects: " + operation);
        }
    }
}
