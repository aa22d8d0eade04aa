package org.openprojectmcp.shape.hours;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.hal.Hal;

/**
 * On which days people booked less than they worked. Immutable.
 *
 * @param usual the schedule of whoever's own is not known
 * @param own the schedules of people, by the id of the person
 */
record Unlogged(Period period, PersonalSchedule usual, Map<Long, PersonalSchedule> own, List<Booked> booked) {

    /** The same by the schedules that are known of people. */
    Unlogged with(Map<Long, PersonalSchedule> known) {
        return new Unlogged(period, usual, known, booked);
    }

    /** The ids of the people, those who lack the most hours first. */
    List<Long> lackingFirst(JsonNode people) {
        Map<Long, BigDecimal> missing = new LinkedHashMap<>();
        lines(people)
                .forEach(line -> missing.put(
                        line.path("id").asLong(), line.path("missing").decimalValue()));
        return missing.entrySet().stream()
                .sorted(Map.Entry.<Long, BigDecimal>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @param people id and name of each, in the order in which they are shown */
    ObjectNode of(JsonNode people) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.setAll((ObjectNode) period.json());
        result.set("hours_per_day", Hal.number(usual.usual()));
        result.put("working_days", worked(usual).size());
        ArrayNode lacking = JsonNodeFactory.instance.arrayNode();
        List<ObjectNode> lines = lines(people);
        lines.stream().filter(line -> line.has("missing")).forEach(lacking::add);
        result.put("complete", lines.size() - lacking.size());
        result.set("people", lacking);
        return result;
    }

    private List<ObjectNode> lines(JsonNode people) {
        Map<JsonNode, List<Booked>> byPerson = booked.stream()
                .collect(Collectors.groupingBy(one -> one.person().path("id")));
        List<ObjectNode> lines = new ArrayList<>();
        people.forEach(person -> lines.add(line(person, byPerson.getOrDefault(person.path("id"), List.of()))));
        return lines;
    }

    private List<LocalDate> worked(PersonalSchedule schedule) {
        return period.days().filter(day -> schedule.worked(day).signum() > 0).toList();
    }

    private ObjectNode line(JsonNode person, List<Booked> booked) {
        PersonalSchedule schedule = own.getOrDefault(person.path("id").asLong(), usual);
        List<LocalDate> working = worked(schedule);
        ObjectNode line = Timesheets.reference(person);
        line.set(
                "expected",
                Hal.number(working.stream().map(schedule::worked).reduce(BigDecimal.ZERO, BigDecimal::add)));
        line.set("logged", Hal.number(Booked.sum(booked)));
        lacking(line, schedule, working, booked);
        List<Booked> free = booked.stream()
                .filter(one -> schedule.worked(one.day()).signum() == 0)
                .toList();
        putIf(!free.isEmpty(), line, "on_free_days", Booked.byDay(free));
        ArrayNode absent = JsonNodeFactory.instance.arrayNode();
        schedule.missed(period.days()).forEach(day -> absent.add(day.toString()));
        putIf(!absent.isEmpty(), line, "absent", absent);
        return line;
    }

    private static void lacking(
            ObjectNode line, PersonalSchedule schedule, List<LocalDate> working, List<Booked> booked) {
        Map<LocalDate, BigDecimal> hours =
                booked.stream().collect(Collectors.toMap(Booked::day, Booked::hours, BigDecimal::add, TreeMap::new));
        BigDecimal missing = BigDecimal.ZERO;
        ArrayNode nothing = JsonNodeFactory.instance.arrayNode();
        ObjectNode tooFew = JsonNodeFactory.instance.objectNode();
        for (LocalDate day : working) {
            BigDecimal logged = hours.getOrDefault(day, BigDecimal.ZERO);
            BigDecimal lacks = schedule.worked(day).subtract(logged).max(BigDecimal.ZERO);
            missing = missing.add(lacks);
            if (logged.signum() == 0) {
                nothing.add(day.toString());
            } else if (lacks.signum() > 0) {
                tooFew.set(day.toString(), Hal.number(logged));
            }
        }
        putIf(missing.signum() > 0, line, "missing", Hal.number(missing));
        putIf(!nothing.isEmpty(), line, "days_without", nothing);
        putIf(!tooFew.isEmpty(), line, "days_with_too_few", tooFew);
    }

    private static void putIf(boolean says, ObjectNode line, String name, JsonNode value) {
        if (says) {
            line.set(name, value);
        }
    }
}
