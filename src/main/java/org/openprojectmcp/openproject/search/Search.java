package org.openprojectmcp.openproject.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Filters;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.names.PlainText;

/**
 * The bean {@code openproject-search}: one text in all lists, one request each. A list that cannot be read spoils no other. Blocks its
 * thread. Thread-safe.
 */
public final class Search {

    private static final int USUAL = 20;
    private static final int LOOKED_THROUGH = 200;
    private static final int MOST_FILTERED = 50;

    private final OpenProject openProject;

    public Search(OpenProject openProject) {
        this.openProject = openProject;
    }

    /**
     * What has the words of the argument {@code text}, the best first.
     *
     * @return {@code total} by kind, the rows {@code found}, and what was not or not wholly searched
     */
    public ObjectNode everything(Exchange exchange) {
        JsonNode arguments = exchange.getMessage().getBody(JsonNode.class);
        String whole = PlainText.of(arguments.path("text").asText());
        List<String> words = List.of(whole.split("\\s+"));
        int limit = arguments.path("limit").asInt(USUAL);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode totals = JsonNodeFactory.instance.objectNode();
        ObjectNode notSearched = JsonNodeFactory.instance.objectNode();
        List<Found> found = new ArrayList<>();
        for (Place place : places(arguments.path("kinds"))) {
            try {
                JsonNode page =
                        read(Caller.of(exchange), place, arguments.path("text").asText());
                List<Found> here = found(place, page, words, whole);
                found.addAll(here);
                note(place, page, here.size(), totals, notSearched);
            } catch (OpenProjectException refused) {
                notSearched.put(place.word(), refused.getMessage());
            }
        }
        found.sort(Comparator.comparingInt(Found::rank).reversed().thenComparing(Found::place));
        answer.put("total", sum(totals)).put("shown", Math.min(limit, found.size()));
        answer.set("by_kind", totals);
        ArrayNode rows = answer.putArray("found");
        found.stream().limit(limit).forEach(one -> rows.add(one.row()));
        if (sum(totals) > rows.size()) {
            answer.put("more", "Ask for one kind, more words, or a higher limit.");
        }
        if (rows.isEmpty() && words.size() > 1) {
            answer.put("more", "All of these words must be there: try fewer.");
        }
        if (!notSearched.isEmpty()) {
            answer.set("not_searched", notSearched);
        }
        return answer;
    }

    private static List<Place> places(JsonNode kinds) {
        List<String> words = new ArrayList<>();
        kinds.forEach(kind -> words.add(kind.asText()));
        return Arrays.stream(Place.values())
                .filter(place -> words.isEmpty() || words.contains(place.word()))
                .toList();
    }

    private JsonNode read(Caller caller, Place place, String text) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.put("pageSize", place.filter() == null ? LOOKED_THROUGH : MOST_FILTERED);
        if (place.filter() != null) {
            ArrayNode filters = query.putArray("filters");
            Filters.add(filters, place.filter(), String.valueOf(place.operator()), text);
            if (place == Place.PEOPLE) {
                Filters.add(filters, "status", "!", "3");
            }
        }
        if (place.order() != null) {
            query.put("sortBy", place.order());
        }
        if (place == Place.WORK_PACKAGES) {
            query.put("select", "total,elements/id,elements/subject,elements/status,elements/project");
        }
        return openProject.get(caller, place.path(), Map.of(), query);
    }

    private static List<Found> found(Place place, JsonNode page, List<String> words, String whole) {
        List<Found> found = new ArrayList<>();
        for (JsonNode element : page.path("_embedded").path("elements")) {
            Found.in(place, element, words, whole).ifPresent(found::add);
        }
        return found;
    }

    private static void note(Place place, JsonNode page, int here, ObjectNode totals, ObjectNode notSearched) {
        int total = page.path("total").asInt(here);
        int read = page.path("_embedded").path("elements").size();
        int counted = place.filter() == null ? here : Math.max(total, here);
        if (counted > 0) {
            totals.put(place.word(), counted);
        }
        if (place.filter() == null && total > read) {
            notSearched.put(place.word(), "only " + read + " of " + total + " were looked through");
        }
    }

    private static int sum(ObjectNode totals) {
        int sum = 0;
        for (JsonNode total : totals) {
            sum += total.asInt();
        }
        return sum;
    }
}
