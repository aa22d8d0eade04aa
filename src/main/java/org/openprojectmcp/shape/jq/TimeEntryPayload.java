package org.openprojectmcp.shape.jq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.openproject.hal.Hal;

/** A time entry as it is written. A pure function. */
final class TimeEntryPayload {

    private TimeEntryPayload() {}

    /**
     * @param words the arguments of {@code log_time}, all but the work package optional
     * @param today the day when none is given
     */
    static ObjectNode of(JsonNode words, String today) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("spentOn", words.path("date").asText(today));
        if (words.hasNonNull("hours")) {
            payload.set("hours", Hal.isoHours(words.get("hours")));
        }
        payload.putObject("comment").put("raw", words.path("comment").asText(""));
        ObjectNode links = payload.putObject("_links");
        link(links, "entity", "work_packages", words.path("work_package"));
        link(links, "activity", "time_entries/activities", words.path("activity"));
        link(links, "user", "users", words.path("user"));
        return payload;
    }

    private static void link(ObjectNode links, String name, String collection, JsonNode id) {
        if (!id.isMissingNode() && !id.isNull()) {
            links.putObject(name).put("href", "/api/v3/" + collection + "/" + id.asText());
        }
    }
}
