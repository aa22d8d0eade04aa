package org.openprojectmcp.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.definition.NonWorkingDay;
import org.openprojectmcp.sandbox.query.Clauses;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.Strategy;

/** The calendar: days with whether people work on them. */
public final class DayResource {
    private static final String HREF = "/api/v3/days";

    private final Instance instance;

    public DayResource(Instance instance) {
        this.instance = instance;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/days", this::days)
                .get("/days/week", this::week)
                .get("/days/week/{id}", this::weekDay)
                .get("/days/non_working", this::nonWorking)
                .get("/days/non_working/{date}", this::nonWorkingDay);
    }

    private Answer days(Request request) {
        var filters = new FilterSet<LocalDate>()
                .add("date", FilterField.date(Text.of("label.date"), Strategy.DATE_INTERVAL, day -> day))
                .add("working", FilterField.flag(Text.of("label.working"), this::working));
        var clauses = ListQuery.clauses(request);
        var test = filters.predicate(clauses, instance.filterContext(request.caller()));
        var documents = range(request).filter(test).map(this::day).toList();
        var self = HREF + (clauses.isEmpty() ? "" : "?filters=" + Query.encode(Clauses.write(clauses)));
        return Answer.ok(HalCollection.of(self, documents));
    }

    /** The interval that is asked for; this and the next month when none is. */
    private Stream<LocalDate> range(Request request) {
        for (var clause : ListQuery.clauses(request)) {
            if (clause.operator().equals("<>d") && clause.values().size() == 2) {
                return LocalDate.parse(clause.values().get(0))
                        .datesUntil(LocalDate.parse(clause.values().get(1)).plusDays(1));
            }
        }
        var first = instance.today().withDayOfMonth(1);
        return first.datesUntil(first.plusMonths(2));
    }

    private Answer week(Request request) {
        var documents = Arrays.stream(DayOfWeek.values()).map(this::weekDay).toList();
        return Answer.ok(HalCollection.of(HREF + "/week", documents));
    }

    private Answer weekDay(Request request) {
        var day = request.id();
        if (day < 1 || day > 7) {
            throw ApiError.notFound();
        }
        return Answer.ok(weekDay(DayOfWeek.of(day)));
    }

    private Answer nonWorking(Request request) {
        var filters = new FilterSet<NonWorkingDay>()
                .add("date", FilterField.date(Text.of("label.date"), Strategy.DATE_INTERVAL, NonWorkingDay::date));
        var clauses = ListQuery.clauses(request);
        var test = filters.predicate(clauses, instance.filterContext(request.caller()));
        var documents = instance.state().nonWorkingDays().all().stream()
                .filter(test)
                .map(DayResource::nonWorkingDay)
                .toList();
        return Answer.ok(
                HalCollection.of(HREF + "/non_working?filters=" + Query.encode(Clauses.write(clauses)), documents));
    }

    private Answer nonWorkingDay(Request request) {
        var date = request.parameter("date");
        return instance.state().nonWorkingDays().all().stream()
                .filter(day -> day.date().toString().equals(date))
                .findFirst()
                .map(day -> Answer.ok(nonWorkingDay(day)))
                .orElseThrow(ApiError::notFound);
    }

    private ObjectNode day(LocalDate date) {
        var hal = Hal.of("Day")
                .put("date", date)
                .put("name", name(date.getDayOfWeek()))
                .put("working", working(date))
                .link("self", Link.to(HREF + "/" + date, name(date.getDayOfWeek())))
                .link("weekday", link(date.getDayOfWeek()));
        if (!working(date)) {
            hal.link("nonWorkingReasons", List.of(reason(date)));
        }
        return hal.node();
    }

    private Link reason(LocalDate date) {
        var day = instance.state().indexes().nonWorkingDay(date);
        return day == null ? link(date.getDayOfWeek()) : link(day);
    }

    private boolean working(LocalDate date) {
        return works(date.getDayOfWeek()) && instance.state().indexes().nonWorkingDay(date) == null;
    }

    private boolean works(DayOfWeek day) {
        return instance.state().settings().workingDays().contains(day);
    }

    private ObjectNode weekDay(DayOfWeek day) {
        return Hal.of("WeekDay")
                .put("day", day.getValue())
                .put("name", name(day))
                .put("working", works(day))
                .link("self", link(day))
                .node();
    }

    private static ObjectNode nonWorkingDay(NonWorkingDay day) {
        return Hal.of("NonWorkingDay")
                .put("id", day.id())
                .put("name", day.name())
                .put("date", day.date())
                .link("self", link(day))
                .node();
    }

    private static Link link(NonWorkingDay day) {
        return Link.to(HREF + "/non_working/" + day.date(), day.name());
    }

    private static Link link(DayOfWeek day) {
        return Link.to(HREF + "/week/" + day.getValue(), name(day));
    }

    private static String name(DayOfWeek day) {
        return Text.of("day." + day.getValue()).words();
    }
}
