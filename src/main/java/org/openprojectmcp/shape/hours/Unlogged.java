package org.openprojectmcp.shape.hours;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.hal.WorkCalendar;

/**
 * On which days people booked less than a working day has. Immutable.
 *
 * @param hoursPerDay what each working day should have
 */
record Unlogged(Period period, WorkCalendar calendar, BigDecimal hoursPerDay, List<Booked> booked) {

    /** @param people id and name of each, in the order in which they are shown */
    ObjectNode of(JsonNode people) {
        List<LocalDate> working = period.days().filter(calendar::isWorking).toList();
        Map<JsonNode, List<Booked>> byPerson = booked.stream()
                .collect(Collectors.groupingBy(one -> one.person().path("id")));
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.setAll((ObjectNode) period.json());
        result.set("hours_per_day", Hal.number(hoursPerDay));
        result.put("working_days", working.size());
        ArrayNode lacking = JsonNodeFactory.instance.arrayNode();
        int complete = 0;
        for (JsonNode person : people) {
            ObjectNode line = line(person, working, byPerson.getOrDefault(person.path("id"), List.of()));
            if (line.has("missing")) {
                lacking.add(line);
            } else {
                complete++;
            }
        }
        result.put("complete", complete);
        result.set("people", lacking);
        return result;
    }

    private ObjectNode line(JsonNode person, List<LocalDate> working, List<Booked> own) {
        Map<LocalDate, BigDecimal> hours =
                own.stream().collect(Collectors.toMap(Booked::day, Booked::hours, BigDecimal::add, TreeMap::new));
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set("id", person.path("id"));
        line.set("name", person.path("name"));
        line.set("expected", Hal.number(hoursPerDay.multiply(BigDecimal.valueOf(working.size()))));
        line.set("logged", Hal.number(Booked.sum(own)));
        BigDecimal missing = BigDecimal.ZERO;
        ArrayNode nothing = JsonNodeFactory.instance.arrayNode();
        ObjectNode tooFew = JsonNodeFactory.instance.objectNode();
        for (LocalDate day : working) {
            BigDecimal logged = hours.getOrDefault(day, BigDecimal.ZERO);
            missing = missing.add(hoursPerDay.subtract(logged).max(BigDecimal.ZERO));
            if (logged.signum() == 0) {
                nothing.add(day.toString());
            } else if (logged.compareTo(hoursPerDay) < 0) {
                tooFew.set(day.toString(), Hal.number(logged));
            }
        }
        putIf(missing.signum() > 0, line, "missing", Hal.number(missing));
        putIf(!nothing.isEmpty(), line, "days_without", nothing);
        putIf(!tooFew.isEmpty(), line, "days_with_too_few", tooFew);
        List<Booked> free =
                own.stream().filter(one -> !calendar.isWorking(one.day())).toList();
        putIf(!free.isEmpty(), line, "on_free_days", Booked.byDay(free));
        return line;
    }

    private static void putIf(boolean says, ObjectNode line, String name, JsonNode value) {
        if (says) {
            line.set(name, value);
        }
    }
}
