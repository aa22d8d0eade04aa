package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openprojectmcp.openproject.hal.Hal;

/** Comments and changes of a work package, each with who and when. Pure functions. */
final class Activities {

    private static final int LONGEST_COMMENT = 3000;

    private Activities() {}

    /** The ids of the people who wrote them: OpenProject's links to them have no names. */
    static Set<Long> authors(JsonNode collection) {
        Set<Long> authors = new TreeSet<>();
        for (JsonNode activity : collection.path("_embedded").path("elements")) {
            authors.add(Hal.id(Hal.link(activity, "user")).asLong());
        }
        authors.remove(0L);
        return authors;
    }

    /**
     * The newest first.
     *
     * @param commentsOnly whether entries without a comment are left out
     * @param most how many are shown
     */
    static ObjectNode list(JsonNode collection, Map<Long, String> names, boolean commentsOnly, int most) {
        List<JsonNode> entries = new ArrayList<>();
        int comments = 0;
        for (JsonNode activity : collection.path("_embedded").path("elements")) {
            boolean comment = hasComment(activity);
            comments += comment ? 1 : 0;
            if (comment || !commentsOnly) {
                entries.add(activity);
            }
        }
        Collections.reverse(entries);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("total", entries.size()).put("shown", Math.min(most, entries.size()));
        if (!commentsOnly) {
            result.put("comments", comments);
        }
        ArrayNode shown = result.putArray("activities");
        JsonNode first = collection.path("_embedded").path("elements").path(0);
        entries.stream().limit(most).forEach(activity -> {
            ObjectNode entry = one(activity, names, commentsOnly);
            // The first entry lists each field that was set at the beginning; that it was created says as much.
            if (activity == first && entry.has("changes")) {
                entry.putArray("changes").add("created");
            }
            shown.add(entry);
        });
        return result;
    }

    static ObjectNode one(JsonNode activity, Map<Long, String> names, boolean commentOnly) {
        Writer out = new Writer();
        out.put("id", activity.path("id"));
        out.put("at", Hal.minute(activity.path("createdAt")));
        out.put("by", person(Hal.link(activity, "user"), names));
        out.put("comment", UserText.of(activity.path("comment"), LONGEST_COMMENT));
        out.flag("internal", activity.path("internal").asBoolean());
        if (!commentOnly) {
            ArrayNode changes = JsonNodeFactory.instance.arrayNode();
            activity.path("details")
                    .forEach(detail -> changes.add(detail.path("raw").asText()));
            out.put("changes", changes);
        }
        return out.result();
    }

    private static ArrayNode changes(JsonNode activity) {
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        activity.path("details")
                .forEach(detail -> changes.add(detail.path("raw").asText()));
        return changes;
    }

    private static boolean hasComment(JsonNode activity) {
        return !activity.path("comment").path("raw").asText("").isBlank();
    }

    private static JsonNode person(JsonNode link, Map<Long, String> names) {
        JsonNode id = Hal.id(link);
        if (id.isNull()) {
            return id;
        }
        ObjectNode person = JsonNodeFactory.instance.objectNode();
        person.set("id", id);
        return person.put("name", names.getOrDefault(id.asLong(), "not visible to this key"));
    }
}
