package org.openprojectmcp.shape.hours;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Filters;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.instance.KnownInstance;
import org.openprojectmcp.openproject.metadata.Metadata;

/** The bean {@code working-times}: when people work and when they are away. Blocks its thread. Thread-safe. */
public final class WorkingTimes {

    private static final int USUAL_DAYS = 28;

    private final Metadata metadata;
    private final PersonalSchedules schedules;
    private final Clock clock;

    public WorkingTimes(Metadata metadata, KnownInstance instance, Clock clock) {
        this.metadata = metadata;
        this.schedules = new PersonalSchedules(metadata, instance);
        this.clock = clock;
    }

    /**
     * The schedule of the person of the arguments, or of the caller: the hours that hold on the day {@code on} (today), absences and
     * hours between {@code from} and {@code to} (four weeks from that day on).
     *
     * @throws OpenProjectException when it is nobody who has a schedule, or the caller may not see it; it says which, and who can help
     */
    public JsonNode schedule(
            Exchange exchange, @Variable("arguments") JsonNode arguments, @Variable("resolved") JsonNode resolved) {
        Caller caller = Caller.of(exchange);
        LocalDate on = arguments.hasNonNull("on")
                ? LocalDate.parse(arguments.path("on").asText())
                : LocalDate.now(clock);
        Period period = Period.of(arguments, new Period(on, on.plusDays(USUAL_DAYS - 1L)));
        JsonNode person = arguments.hasNonNull("person") ? resolved.path("person") : metadata.me(caller);
        InstanceCalendar calendar = InstanceCalendar.read(metadata, caller, period);
        PersonalSchedule usual = usual(caller, calendar);
        PersonalSchedule schedule;
        try {
            schedule = schedules.of(caller, person.path("id").asLong(), spanning(period, on), usual);
        } catch (OpenProjectException refused) {
            throw explained(caller, person, refused);
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.set("person", Timesheets.reference(person));
        result.setAll(new ScheduleReport(schedule, on, period).json());
        result.set("free_days", calendar.freeDays());
        return Hal.compact(result);
    }

    private PersonalSchedule usual(Caller caller, InstanceCalendar calendar) {
        return PersonalSchedule.usual(calendar.days(), InstanceCalendar.hoursPerDay(metadata, caller));
    }

    /** Absences are read of the day that is asked about, too. */
    private static Period spanning(Period period, LocalDate on) {
        return new Period(
                on.isBefore(period.first()) ? on : period.first(), on.isAfter(period.last()) ? on : period.last());
    }

    private OpenProjectException explained(Caller caller, JsonNode person, OpenProjectException refused) {
        if (!PersonalSchedules.isRefusal(refused)) {
            return refused;
        }
        if (!schedules.offered(caller)) {
            return refused.withMessage(
                    "This OpenProject knows no hours and absences of people: that needs 17.3 or later. "
                            + "What counts for everybody is in its work calendar.");
        }
        ObjectNode query = JsonNodeFactory.instance.objectNode().put("pageSize", 1);
        Filters.add(query.putArray("filters"), "id", "=", person.path("id").asText());
        JsonNode found = metadata.principals(caller, query).at("/_embedded/elements/0");
        if (found.isMissingNode()) {
            return refused.withMessage("There is nobody of id " + person.path("id") + " whom this API key sees.");
        }
        String name = found.path("name").asText();
        return refused.withMessage(
                switch (found.path("_type").asText()) {
                    case "Group" -> name + " is a group: name one of its members, each has a schedule of their own.";
                    case "PlaceholderUser" -> name + " is a placeholder user: only users have a schedule.";
                    default ->
                        "The user of this API key may not see the hours and absences of " + name
                                + ", only their own. Needed is the global permission " + PersonalSchedules.PERMISSION
                                + ": administrators of OpenProject have it, and can grant a global role that has it.";
                });
    }

    /**
     * What the users of the variable {@code users} (ids, those that matter most first) can work from the day of the variable {@code from} to
     * that of {@code to}: {@code {"known", "people": {"5": {"capacity_hours", "absent_days"}}, "notes"}}. {@code known} is false where
     * OpenProject has no such thing.
     */
    public JsonNode capacities(
            Exchange exchange,
            @Variable("from") String from,
            @Variable("to") String to,
            @Variable("users") JsonNode users) {
        Caller caller = Caller.of(exchange);
        boolean known = schedules.offered(caller);
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("known", known);
        ObjectNode people = result.putObject("people");
        ArrayNode notes = result.putArray("notes");
        LocalDate first = LocalDate.parse(from);
        LocalDate last = LocalDate.parse(to);
        if (known && Period.isTooLong(first, last)) {
            notes.add("Own hours and absences count in periods of at most " + Period.LONGEST + " days.");
        } else if (known && !users.isEmpty()) {
            Period period = new Period(first, last);
            InstanceCalendar calendar = InstanceCalendar.read(metadata, caller, period);
            PersonalSchedule usual = usual(caller, calendar);
            List<Long> ids = new ArrayList<>();
            users.forEach(id -> ids.add(id.asLong()));
            PersonalSchedules.Found found = schedules.of(caller, ids, period, usual);
            found.byPerson().forEach((id, own) -> people.set(id.toString(), capacity(own, period)));
            found.notes().forEach(notes::add);
        }
        return result;
    }

    private static ObjectNode capacity(PersonalSchedule own, Period period) {
        BigDecimal hours = own.available(period.days());
        ObjectNode capacity = JsonNodeFactory.instance.objectNode();
        capacity.set("capacity_hours", Hal.number(hours));
        capacity.put("absent_days", own.missed(period.days()).size());
        return capacity;
    }
}
