package org.openprojectmcp.shape.hours;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.instance.KnownInstance;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.names.Candidate;
import org.openprojectmcp.openproject.names.EntityKind;
import org.openprojectmcp.openproject.names.NameResolver;
import org.openprojectmcp.openproject.names.NameScope;
import org.openprojectmcp.openproject.names.Resolution;

/** The bean {@code timesheets}: hours by person, day and project. Thread-safe. */
public final class Timesheets {

    private static final BigDecimal SHORTEST = new BigDecimal("0.01");

    private final Metadata metadata;
    private final PersonalSchedules schedules;
    private final NameResolver names;
    private final Clock clock;

    public Timesheets(Metadata metadata, KnownInstance instance, NameResolver names, Clock clock) {
        this.metadata = metadata;
        this.schedules = new PersonalSchedules(metadata, instance);
        this.names = names;
        this.clock = clock;
    }

    /** {@code {"from", "to"}} as the arguments say: of a {@code week}, or between two days; this week when they say nothing. */
    public JsonNode week(@Variable("arguments") JsonNode arguments) {
        boolean week = arguments.hasNonNull("week");
        if (week && (arguments.hasNonNull("from") || arguments.hasNonNull("to"))) {
            throw new OpenProjectException("Give either week, or from and to.");
        }
        Period usual =
                Period.weekOf(week ? LocalDate.parse(arguments.path("week").asText()) : LocalDate.now(clock));
        return Period.of(arguments, usual).json();
    }

    /** The same, from Monday of last week to yesterday when they say nothing: a day that is not over cannot lack hours. */
    public JsonNode lately(@Variable("arguments") JsonNode arguments) {
        LocalDate today = LocalDate.now(clock);
        Period usual = new Period(Period.weekOf(today).first().minusWeeks(1), today.minusDays(1));
        return Period.of(arguments, usual).json();
    }

    /** The same, from today for a month when they say nothing. */
    public JsonNode ahead(@Variable("arguments") JsonNode arguments) {
        LocalDate today = LocalDate.now(clock);
        return Period.of(arguments, new Period(today, today.plusDays(30))).json();
    }

    /** The sums of the time entries in the body. */
    public JsonNode timesheet(@Body JsonNode entries) {
        return Timesheet.of(Booked.of(entries));
    }

    /**
     * Which hours the people of the variable {@code people} have not booked in the period, going by the time entries in the body and, where
     * they can be seen, by each person's own hours and absences.
     */
    public JsonNode unlogged(
            Exchange exchange,
            @Body JsonNode entries,
            @Variable("period") JsonNode period,
            @Variable("people") JsonNode people,
            @Variable("arguments") JsonNode arguments) {
        Caller caller = Caller.of(exchange);
        Period days = Period.read(period);
        InstanceCalendar calendar = InstanceCalendar.read(metadata, caller, days);
        JsonNode fixed = arguments.path("hours_per_day");
        PersonalSchedule usual = PersonalSchedule.usual(
                calendar.days(),
                fixed.isNumber() ? fixed.decimalValue() : InstanceCalendar.hoursPerDay(metadata, caller));
        Unlogged byCalendar = new Unlogged(days, usual, Map.of(), Booked.of(entries));
        PersonalSchedules.Found found = schedules.offered(caller)
                ? schedules.of(caller, byCalendar.lackingFirst(people), days, usual)
                : new PersonalSchedules.Found(Map.of(), List.of());
        ObjectNode result = byCalendar
                .with(fixed.isNumber() ? found.withEachDay(fixed.decimalValue()) : found.byPerson())
                .of(people);
        if (!calendar.free().isEmpty()) {
            result.set("free_days", calendar.freeDays());
        }
        ArrayNode notes = result.putArray("notes");
        found.notes().forEach(notes::add);
        return result;
    }

    /** The working week, and the free days of the period: what the instance says for everybody. */
    public JsonNode calendar(Exchange exchange, @Variable("period") JsonNode period) {
        Caller caller = Caller.of(exchange);
        Period days = Period.read(period);
        InstanceCalendar calendar = InstanceCalendar.read(metadata, caller, days);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.set("working_week", weekDays(calendar.week(), true));
        result.set("weekend", weekDays(calendar.week(), false));
        result.set("hours_per_day", metadata.configuration(caller).path("hoursPerDay"));
        result.setAll((ObjectNode) days.json());
        result.put(
                "working_days", days.days().filter(calendar.days()::isWorking).count());
        result.set("free_days", calendar.freeDays());
        return Hal.compact(result);
    }

    /** Whose hours are to be looked at: id and name of the members of the project, of the person named, or of the caller. */
    public JsonNode people(
            Exchange exchange, @Variable("arguments") JsonNode arguments, @Variable("resolved") JsonNode resolved) {
        Caller caller = Caller.of(exchange);
        ArrayNode people = JsonNodeFactory.instance.arrayNode();
        if (arguments.hasNonNull("user")) {
            people.add(resolved.path("user"));
        } else if (arguments.hasNonNull("project")) {
            ObjectNode query = JsonNodeFactory.instance.objectNode().put("pageSize", 1000);
            query.put("select", "elements/id,elements/name");
            ArrayNode filters = query.putArray("filters");
            filters.add(filter("member", "=", arguments.path("project").asText()));
            filters.add(filter("type", "=", "User"));
            filters.add(filter("status", "!", "3"));
            metadata.principals(caller, query)
                    .path("_embedded")
                    .path("elements")
                    .forEach(user -> people.add(reference(user)));
        } else {
            people.add(reference(metadata.me(caller)));
        }
        return people;
    }

    /**
     * How many hours the timer in the body is stopped with: {@code {"hours"}}, as the arguments say, else the time since it was started.
     *
     * @throws OpenProjectException when that is longer than a day, which nobody worked
     */
    public JsonNode stopped(@Body JsonNode timer, @Variable("arguments") JsonNode arguments) {
        ObjectNode stopped = JsonNodeFactory.instance.objectNode();
        if (arguments.hasNonNull("hours")) {
            return stopped.set("hours", arguments.path("hours"));
        }
        Instant begun = Instant.parse(timer.path("createdAt").asText());
        Duration elapsed = Duration.between(begun, clock.instant());
        if (elapsed.compareTo(Duration.ofDays(1)) > 0) {
            throw new OpenProjectException("The timer has been running since " + begun
                    + ", for more than a day; nothing was changed. Say with hours how much of it counts, or delete time entry "
                    + timer.path("id") + ".");
        }
        BigDecimal hours = BigDecimal.valueOf(elapsed.toSeconds())
                .divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP)
                .max(SHORTEST);
        return stopped.set("hours", Hal.number(hours));
    }

    /**
     * The activity that is meant for the time entry of the variable {@code before}, id and name: those that may be chosen go by the
     * project of its work package.
     *
     * @throws OpenProjectException when it is none of them; it names them
     */
    public JsonNode activity(
            Exchange exchange, @Variable("before") JsonNode before, @Variable("arguments") JsonNode arguments) {
        JsonNode wanted = arguments.path("activity");
        long workPackage = arguments
                .path("work_package")
                .asLong(Hal.id(Hal.link(before, "entity")).asLong());
        NameScope scope = NameScope.of(Caller.of(exchange)).inWorkPackage(workPackage);
        String text = wanted.asText().strip();
        Resolution meant = wanted.isNumber()
                ? names.byId(EntityKind.ACTIVITY, wanted.asLong(), scope)
                : names.resolve(EntityKind.ACTIVITY, text, scope);
        if (meant instanceof Resolution.Found found) {
            return JsonNodeFactory.instance.objectNode().put("id", found.id()).put("name", found.name());
        }
        throw new OpenProjectException("activity: \"" + text + "\" is "
                + (meant instanceof Resolution.Ambiguous ? "more than one" : "none")
                + " of those that may be chosen for this work package; nothing was changed. They are: "
                + candidates(meant) + ".");
    }

    private static String candidates(Resolution meant) {
        List<Candidate> candidates = meant instanceof Resolution.Ambiguous ambiguous
                ? ambiguous.candidates()
                : ((Resolution.NotFound) meant).nearest();
        return candidates.stream()
                .map(one -> one.name() + " (id " + one.id() + ")")
                .collect(Collectors.joining(", "));
    }

    private static ArrayNode weekDays(List<JsonNode> week, boolean working) {
        ArrayNode days = JsonNodeFactory.instance.arrayNode();
        week.stream()
                .filter(day -> day.path("working").asBoolean() == working)
                .forEach(day -> days.add(day.path("name")));
        return days;
    }

    /** Id and name of a principal. */
    static ObjectNode reference(JsonNode principal) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        reference.set("id", principal.path("id"));
        reference.set("name", principal.path("name"));
        return reference;
    }

    private static ObjectNode filter(String name, String operator, String value) {
        ObjectNode filter = JsonNodeFactory.instance.objectNode();
        filter.putObject(name).put("operator", operator).putArray("values").add(value);
        return filter;
    }
}
