package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openprojectmcp.openproject.hal.Hal;

/** The groups of a list of work packages, with what they add up to; over all of its pages. Pure functions. */
final class Groups {

    /** The API's names of sums, and the words of tools; hours are numbers of hours. */
    private static final Map<String, String> SUMS = sums();

    private Groups() {}

    /** Adds {@code sums} and {@code groups} where the collection has them. */
    static void addTo(ObjectNode table, JsonNode collection) {
        if (collection.path("totalSums").isObject()) {
            table.set("sums", sums(collection.path("totalSums")));
        }
        if (!collection.path("groups").isArray()) {
            return;
        }
        ArrayNode groups = table.putArray("groups");
        for (JsonNode group : collection.path("groups")) {
            Writer out = new Writer();
            JsonNode value = group.path("value");
            out.put("id", Hal.id(Hal.link(group, "valueLink").path(0)));
            out.put("value", value.isNull() || value.isMissingNode() ? TextNode.valueOf("none") : value);
            out.put("count", group.path("count"));
            if (group.path("sums").isObject()) {
                out.put("sums", sums(group.path("sums")));
            }
            groups.add(out.result());
        }
    }

    private static ObjectNode sums(JsonNode sums) {
        Writer out = new Writer();
        SUMS.forEach((name, word) -> {
            JsonNode sum = sums.path(name);
            out.put(word, name.endsWith("Time") ? Hal.hours(sum) : sum);
        });
        return out.result();
    }

    private static Map<String, String> sums() {
        Map<String, String> sums = new LinkedHashMap<>();
        sums.put("estimatedTime", "estimated");
        sums.put("remainingTime", "remaining");
        sums.put("percentageDone", "done");
        sums.put("storyPoints", "story_points");
        sums.put("overallCosts", "costs");
        return sums;
    }
}
