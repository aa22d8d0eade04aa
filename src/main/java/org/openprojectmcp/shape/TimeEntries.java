package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.openprojectmcp.openproject.hal.Hal;

/** Time entries with their sum, in hours. Pure functions. */
final class TimeEntries {

    private TimeEntries() {}

    /** The sum of the hours of all entries of a collection. */
    static JsonNode sum(JsonNode collection) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode entry : collection.path("_embedded").path("elements")) {
            sum = sum.add(Hal.hours(entry.path("hours")).decimalValue());
        }
        return Hal.number(sum);
    }

    static ObjectNode one(JsonNode entry) {
        Writer out = new Writer();
        out.put("id", entry.path("id"));
        out.put("hours", Hal.hours(entry.path("hours")));
        out.put("date", entry.path("spentOn"));
        out.put("user", Hal.reference(Hal.link(entry, "user")));
        out.put("work_package", workPackage(entry));
        out.put("project", Hal.reference(Hal.link(entry, "project")));
        out.put("activity", Hal.title(Hal.link(entry, "activity")));
        out.put("comment", UserText.of(entry.path("comment"), 1000));
        out.put("custom_fields", CustomFields.of(entry));
        out.flag("ongoing", entry.path("ongoing").asBoolean());
        return out.result();
    }

    /** @param most how many are shown; the sum is that of all */
    static ObjectNode list(JsonNode collection, String filter, int most) {
        JsonNode elements = collection.path("_embedded").path("elements");
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.put("total", collection.path("total").asInt())
                .put("shown", Math.min(most, elements.size()))
                .put("filter", filter);
        list.set("hours", sum(collection));
        if (elements.size() < collection.path("total").asInt()) {
            list.put(
                    "hours_of", "the first " + elements.size() + " entries only; narrow the filter for a complete sum");
        }
        ArrayNode entries = list.putArray("entries");
        int shown = 0;
        for (JsonNode entry : elements) {
            if (shown++ < most) {
                entries.add(one(entry));
            }
        }
        return list;
    }

    private static JsonNode workPackage(JsonNode entry) {
        JsonNode link = Hal.link(entry, "entity");
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        named.set("id", Hal.id(link));
        named.set("subject", Hal.title(link));
        return Hal.id(link).isNull() ? Hal.id(link) : named;
    }
}
