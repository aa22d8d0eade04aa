package org.openprojectmcp.shape.hours;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;
import org.openprojectmcp.openproject.OpenProjectException;

/** The days from the first to the last, both included; at most {@value #LONGEST}. */
record Period(LocalDate first, LocalDate last) {

    static final int LONGEST = 366;

    /** @throws OpenProjectException when the last day is before the first, or there are too many */
    Period {
        if (last.isBefore(first)) {
            throw new OpenProjectException(
                    "The period ends on " + last + ", before it begins on " + first + ": swap from and to.");
        }
        if (isTooLong(first, last)) {
            throw new OpenProjectException("From " + first + " to " + last + " are more than " + LONGEST
                    + " days: ask for a shorter period, and again for the rest.");
        }
    }

    /** Whether from the first to the last day are more than {@value #LONGEST}. */
    static boolean isTooLong(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) >= LONGEST;
    }

    /** The week of a day, Monday to Sunday. */
    static Period weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(6));
    }

    /**
     * The period of the arguments {@code from} and {@code to}, one of which may be missing: then it is that of the default, or the
     * week of the other one where the default does not reach so far.
     */
    static Period of(JsonNode arguments, Period usual) {
        LocalDate first = day(arguments, "from", usual.first);
        LocalDate last = day(arguments, "to", usual.last);
        if (first.isAfter(last) && !arguments.hasNonNull("to")) {
            last = weekOf(first).last;
        } else if (first.isAfter(last) && !arguments.hasNonNull("from")) {
            first = weekOf(last).first;
        }
        return new Period(first, last);
    }

    /** As {@link #json} writes it. */
    static Period read(JsonNode json) {
        return new Period(
                LocalDate.parse(json.path("from").asText()),
                LocalDate.parse(json.path("to").asText()));
    }

    private static LocalDate day(JsonNode arguments, String name, LocalDate otherwise) {
        return arguments.hasNonNull(name) ? LocalDate.parse(arguments.path(name).asText()) : otherwise;
    }

    /** {@code {"from", "to"}}. */
    JsonNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("from", first.toString())
                .put("to", last.toString());
    }

    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }
}
