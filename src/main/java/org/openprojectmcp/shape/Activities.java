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
import org.openprojectmcp.openproject.mentions.MentionMarkup;

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
     * Which entries are wanted.
     *
     * @param only comments, changes or all
     * @param since the first day, in UTC; empty for all
     * @param by the id of the person who wrote them; 0 for everybody
     */
    record Asked(String only, String since, long by, int limit, int page) {

        static Asked of(JsonNode arguments, int usualLimit) {
            return new Asked(
                    arguments.path("only").asText("all"),
                    arguments.path("since").asText(""),
                    arguments.path("by").asLong(),
                    arguments.path("limit").asInt(usualLimit),
                    arguments.path("page").asInt(1));
        }

        boolean wants(JsonNode activity) {
            boolean kind =
                    switch (only) {
                        case "comments" -> hasComment(activity);
                        case "changes" -> !activity.path("details").isEmpty();
                        default -> true;
                    };
            return kind
                    && activity.path("createdAt").asText().compareTo(since) >= 0
                    && (by == 0 || Hal.id(Hal.link(activity, "user")).asLong() == by);
        }

        boolean wantsCommentsOnly() {
            return only.equals("comments");
        }
    }

    /** The newest first. */
    static ObjectNode list(JsonNode collection, Map<Long, String> names, Asked asked) {
        List<JsonNode> entries = new ArrayList<>();
        int comments = 0;
        for (JsonNode activity : collection.path("_embedded").path("elements")) {
            if (asked.wants(activity)) {
                comments += hasComment(activity) ? 1 : 0;
                entries.add(activity);
            }
        }
        Collections.reverse(entries);
        long before = (asked.page() - 1L) * asked.limit();
        List<JsonNode> page = entries.stream().skip(before).limit(asked.limit()).toList();
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("total", entries.size()).put("shown", page.size());
        if (!asked.wantsCommentsOnly()) {
            result.put("comments", comments);
        }
        ArrayNode shown = result.putArray("activities");
        JsonNode first = collection.path("_embedded").path("elements").path(0);
        page.forEach(activity -> {
            ObjectNode entry = one(activity, names, asked.wantsCommentsOnly());
            // The first entry lists each field that was set at the beginning; that it was created says as much.
            if (activity == first && entry.has("changes")) {
                entry.putArray("changes").add("created");
            }
            shown.add(entry);
        });
        if (before + page.size() < entries.size()) {
            result.put("more", "page: " + (asked.page() + 1));
        }
        return result;
    }

    static ObjectNode one(JsonNode activity, Map<Long, String> names, boolean commentOnly) {
        Writer out = new Writer();
        out.put("id", activity.path("id"));
        out.put("at", Hal.minute(activity.path("createdAt")));
        out.put("by", person(Hal.link(activity, "user"), names));
        out.put("comment", comment(activity));
        out.flag("internal", activity.path("internal").asBoolean());
        if (!commentOnly) {
            out.put("changes", changes(activity));
        }
        return out.result();
    }

    /** Mentions as people write them, so that the text can be written back by a tool. */
    private static JsonNode comment(JsonNode activity) {
        String raw = activity.path("comment").path("raw").asText("");
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        return UserText.of(plain.put("raw", MentionMarkup.plain(raw)), LONGEST_COMMENT);
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
