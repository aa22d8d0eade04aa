package org.openprojectmcp.shape.hours;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.openprojectmcp.openproject.hal.Hal;

/**
 * The hours of a time entry.
 *
 * @param person id and name
 * @param project id and name
 */
record Booked(JsonNode person, JsonNode project, LocalDate day, BigDecimal hours) {

    /** The entries of a collection; one that still runs has no hours yet and is left out. */
    static List<Booked> of(JsonNode collection) {
        List<Booked> booked = new ArrayList<>();
        for (JsonNode entry : collection.path("_embedded").path("elements")) {
            JsonNode hours = Hal.hours(entry.path("hours"));
            if (hours.isNumber()) {
                booked.add(new Booked(
                        Hal.reference(Hal.link(entry, "user")),
                        Hal.reference(Hal.link(entry, "project")),
                        LocalDate.parse(entry.path("spentOn").asText()),
                        hours.decimalValue()));
            }
        }
        return booked;
    }

    static BigDecimal sum(Collection<Booked> booked) {
        return booked.stream().map(Booked::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The hours of each day that has some, the earliest first: {@code {"2026-11-16": 7.5}}. */
    static ObjectNode byDay(Collection<Booked> booked) {
        TreeMap<LocalDate, BigDecimal> days = new TreeMap<>();
        booked.forEach(one -> days.merge(one.day, one.hours, BigDecimal::add));
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        days.forEach((day, hours) -> shown.set(day.toString(), Hal.number(hours)));
        return shown;
    }
}
