package org.openprojectmcp.shape.hours;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.openprojectmcp.openproject.hal.Hal;

/**
 * How long a person works on each day of the week from a day on.
 *
 * @param week the hours of each day
 * @param availability how much of them is for work packages, in percent
 */
record WorkingHours(LocalDate validFrom, Map<DayOfWeek, BigDecimal> week, BigDecimal availability) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** @param hours a UserWorkingHours */
    static WorkingHours of(JsonNode hours) {
        Map<DayOfWeek, BigDecimal> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours.path(name(day) + "Hours").decimalValue());
        }
        JsonNode availability = hours.path("availabilityFactor");
        return new WorkingHours(
                LocalDate.parse(hours.path("validFrom").asText()),
                week,
                availability.isNumber() ? availability.decimalValue() : ALL);
    }

    BigDecimal on(DayOfWeek day) {
        return week.getOrDefault(day, BigDecimal.ZERO);
    }

    /** How much of some hours is for work packages. */
    BigDecimal available(BigDecimal hours) {
        return hours.multiply(availability).divide(ALL);
    }

    /** The same with another length of each day that is worked. */
    WorkingHours withEachDay(BigDecimal length) {
        Map<DayOfWeek, BigDecimal> changed = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> changed.put(day, hours.signum() > 0 ? length : hours));
        return new WorkingHours(validFrom, changed, availability);
    }

    /** {@code {"valid_from", "week": {"monday": 8, …}, "hours_per_week", "availability_percent"}}; days without hours are left out. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("valid_from", validFrom.toString());
        ObjectNode days = json.putObject("week");
        for (DayOfWeek day : DayOfWeek.values()) {
            if (on(day).signum() > 0) {
                days.set(name(day), Hal.number(on(day)));
            }
        }
        json.set("hours_per_week", Hal.number(week.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        json.set("availability_percent", Hal.number(availability));
        return json;
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
