package org.openprojectmcp.shape.hours;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.hal.Hal;

/** Who booked how many hours on which day for which project. Pure functions. */
final class Timesheet {

    private Timesheet() {}

    /** Hours in all, by day and by project, and the same of each person. */
    static ObjectNode of(List<Booked> booked) {
        ObjectNode sheet = JsonNodeFactory.instance.objectNode();
        sheet.set("hours", Hal.number(Booked.sum(booked)));
        sheet.set("by_day", Booked.byDay(booked));
        sheet.set("by_project", groups(booked, Booked::project, (group, own) -> {}));
        sheet.set("people", groups(booked, Booked::person, (person, own) -> {
            person.set("days", Booked.byDay(own));
            person.set(
                    "projects",
                    groups(own, Booked::project, (project, inIt) -> project.set("days", Booked.byDay(inIt))));
        }));
        return sheet;
    }

    /** What to add to a group that has its sum. */
    @FunctionalInterface
    private interface Details {
        void add(ObjectNode group, List<Booked> own);
    }

    /** One object for each of what {@code by} gives, by name. */
    private static ArrayNode groups(List<Booked> booked, Function<Booked, JsonNode> by, Details details) {
        Map<JsonNode, List<Booked>> groups = booked.stream()
                .sorted(Comparator.comparing(one -> by.apply(one).path("name").asText()))
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        groups.forEach((key, own) -> {
            ObjectNode group = key.isObject() ? key.deepCopy() : JsonNodeFactory.instance.objectNode();
            group.set("hours", Hal.number(Booked.sum(own)));
            details.add(group, own);
            list.add(group);
        });
        return list;
    }
}
