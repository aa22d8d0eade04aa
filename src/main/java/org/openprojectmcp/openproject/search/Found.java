package org.openprojectmcp.openproject.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.names.PlainText;

/**
 * Something in which a text was found.
 *
 * @param matched the attribute that has it
 * @param rank how well it fits: the more, the better
 */
record Found(Place place, JsonNode element, String matched, int rank) {

    private static final int EXACT = 4;
    private static final int BEGINNING = 3;
    private static final int NAME = 2;
    private static final int ELSEWHERE = 1;

    /**
     * Where an element has the words.
     *
     * @param words plain, at least one
     * @param whole the words as one text, plain
     */
    static Optional<Found> in(Place place, JsonNode element, List<String> words, String whole) {
        String name = PlainText.of(text(element.path(place.nameAttribute())));
        if (name.equals(whole)) {
            return Optional.of(new Found(place, element, place.nameAttribute(), EXACT));
        }
        if (name.startsWith(whole)) {
            return Optional.of(new Found(place, element, place.nameAttribute(), BEGINNING));
        }
        if (words.stream().allMatch(name::contains)) {
            return Optional.of(new Found(place, element, place.nameAttribute(), NAME));
        }
        for (String other : place.otherAttributes()) {
            String text = PlainText.of(text(element.path(other)));
            if (words.stream().allMatch(text::contains)) {
                return Optional.of(new Found(place, element, other, ELSEWHERE));
            }
        }
        return place.filter() == null
                ? Optional.empty()
                // OpenProject found it, in a text that its list does not show
                : Optional.of(new Found(
                        place, element, place == Place.WORK_PACKAGES ? "description or comment" : "other", ELSEWHERE));
    }

    private static String text(JsonNode value) {
        return value.isObject() ? value.path("raw").asText() : value.asText();
    }

    ObjectNode row() {
        ObjectNode row = JsonNodeFactory.instance
                .objectNode()
                .put("kind", place.word())
                .put("id", element.path("id").asLong())
                .put("name", element.path(place.nameAttribute()).asText())
                .put("matched", matched);
        for (String link : List.of("project", "definingProject", "status")) {
            String title = Hal.link(element, link).path("title").asText("");
            if (!title.isEmpty()) {
                row.put(link.equals("definingProject") ? "project" : link, title);
            }
        }
        for (String more : List.of("identifier", "login", "startTime", "createdAt")) {
            boolean wanted = !more.equals("createdAt") || place == Place.NEWS;
            if (wanted && element.path(more).isTextual()) {
                row.put(
                        more.equals("startTime") ? "start" : more.equals("createdAt") ? "created" : more,
                        element.path(more).asText());
            }
        }
        return row;
    }
}
