package org.openprojectmcp.shape.hours;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.hal.WorkCalendar;
import org.openprojectmcp.openproject.metadata.Metadata;

/**
 * What an instance says for everybody about the days of a period.
 *
 * @param week what {@code /days/week} lists
 * @param free the single days of the period on which nobody works
 */
record InstanceCalendar(List<JsonNode> week, List<JsonNode> free) {

    private static final int USUAL_HOURS_PER_DAY = 8;

    /** OpenProject may tell more free days than were asked for. */
    static InstanceCalendar read(Metadata metadata, Caller caller, Period period) {
        List<JsonNode> free = metadata.nonWorkingDays(caller, period.first(), period.last()).stream()
                .filter(day -> {
                    LocalDate date = LocalDate.parse(day.path("date").asText());
                    return !date.isBefore(period.first()) && !date.isAfter(period.last());
                })
                .toList();
        return new InstanceCalendar(metadata.weekDays(caller), free);
    }

    /** The hours of a working day; {@value #USUAL_HOURS_PER_DAY} where OpenProject does not say. */
    static BigDecimal hoursPerDay(Metadata metadata, Caller caller) {
        JsonNode hours = metadata.configuration(caller).path("hoursPerDay");
        return hours.isNumber() ? hours.decimalValue() : BigDecimal.valueOf(USUAL_HOURS_PER_DAY);
    }

    WorkCalendar days() {
        return WorkCalendar.of(week, free);
    }

    /** Date and name of each free day. */
    ArrayNode freeDays() {
        ArrayNode named = JsonNodeFactory.instance.arrayNode();
        free.forEach(day -> {
            ObjectNode one = named.addObject();
            one.set("date", day.path("date"));
            one.set("name", day.path("name"));
        });
        return named;
    }
}
