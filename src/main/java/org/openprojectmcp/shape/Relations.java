package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.openprojectmcp.openproject.hal.Hal;

/** Relations as one of their work packages sees them. Pure functions. */
final class Relations {

    private Relations() {}

    /**
     * The relations of a work package.
     *
     * @param rows what is known of the other ends, by id; an end that is missing is not visible
     */
    static ArrayNode seenFrom(
            long workPackage, Iterable<JsonNode> relations, Map<Long, JsonNode> rows, Vocabulary words) {
        ArrayNode seen = JsonNodeFactory.instance.arrayNode();
        for (JsonNode relation : relations) {
            seen.add(seenFrom(workPackage, relation, rows, words));
        }
        return seen;
    }

    private static ObjectNode seenFrom(
            long workPackage, JsonNode relation, Map<Long, JsonNode> rows, Vocabulary words) {
        boolean start = Hal.id(Hal.link(relation, "from")).asLong() == workPackage;
        String type = relation.path("type").asText();
        String is = RelationKind.of(type)
                .map(kind -> start ? kind.seenFromStart() : kind.seenFromEnd())
                .orElse(start ? type : relation.path("reverseType").asText());
        JsonNode other = Hal.link(relation, start ? "to" : "from");
        long id = Hal.id(other).asLong();

        ObjectNode seen = JsonNodeFactory.instance.objectNode();
        seen.set("id", relation.path("id"));
        seen.put("is", is);
        seen.set("id_other", Hal.id(other));
        JsonNode row = rows.get(id);
        if (row == null) {
            seen.set("subject", Hal.title(other));
        } else {
            WorkPackages.summary(row, words).properties().forEach(entry -> {
                if (!"id".equals(entry.getKey())) {
                    seen.set(entry.getKey(), entry.getValue());
                }
            });
        }
        if (relation.path("lag").isNumber()) {
            seen.set("lag", relation.get("lag"));
        }
        String note = relation.path("description").asText("");
        if (!note.isEmpty() && !relation.path("description").isNull()) {
            seen.putObject("description").put("user_text", note);
        }
        return seen;
    }
}
