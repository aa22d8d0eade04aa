package org.openprojectmcp.sandbox.workingtimes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.people.NonWorkingTime;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;

/** When each user is away. A list has the times of one year, also those that reach into it from another. */
public final class NonWorkingTimesResource {
    private static final Pattern YEAR = Pattern.compile("[1-9]\\d{0,3}");

    private final Instance instance;
    private final WorkingTimesAccess access;

    public NonWorkingTimesResource(Instance instance) {
        this.instance = instance;
        this.access = new WorkingTimesAccess(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/users/{id}/non_working_times", this::list)
                .post("/users/{id}/non_working_times", this::create)
                .get("/users/{id}/non_working_times/{time}", this::get)
                .patch("/users/{id}/non_working_times/{time}", this::update)
                .delete("/users/{id}/non_working_times/{time}", this::delete);
    }

    private Answer list(Request request) {
        var user = access.readable(request);
        var first = LocalDate.of(year(request), 1, 1);
        var rows = instance.state().nonWorkingTimes().all().stream()
                .filter(row -> row.userId() == user.id()
                        && row.overlaps(first, first.plusYears(1).minusDays(1)))
                .sorted(Comparator.comparing(NonWorkingTime::startDate))
                .map(row -> shown(row, user))
                .toList();
        return Answer.ok(HalCollection.of(user.href() + "/non_working_times", rows));
    }

    private Answer get(Request request) {
        var user = access.readable(request);
        return Answer.ok(shown(find(request, user), user));
    }

    private Answer create(Request request) {
        var user = access.readable(request);
        access.requireWritable(user, request.caller());
        var payload = Payload.of(request);
        var row = checked(user, payload.date("startDate"), payload.date("endDate"), null);
        return Answer.created(shown(instance.state().nonWorkingTimes().insert(row), user));
    }

    private Answer update(Request request) {
        var user = access.readable(request);
        var stored = find(request, user);
        access.requireWritable(user, request.caller());
        var payload = Payload.of(request);
        var row = checked(
                        user,
                        payload.has("startDate") ? payload.date("startDate") : stored.startDate(),
                        payload.has("endDate") ? payload.date("endDate") : stored.endDate(),
                        stored)
                .apply(stored.id());
        instance.state().nonWorkingTimes().put(row);
        return Answer.ok(shown(row, user));
    }

    private Answer delete(Request request) {
        var user = access.readable(request);
        var stored = find(request, user);
        access.requireWritable(user, request.caller());
        instance.state().nonWorkingTimes().remove(stored.id());
        return Answer.noContent();
    }

    /** The row that may be kept, once it has an id. */
    private IntFunction<NonWorkingTime> checked(
            Principal user, @Nullable LocalDate start, @Nullable LocalDate end, @Nullable NonWorkingTime stored) {
        if (start == null || end == null) {
            throw ApiError.of(blank(start, end));
        }
        if (end.isBefore(start)) {
            throw ApiError.of(
                    Violation.constraint("endDate", Text.of("error.not_before_start", Text.of("label.finish_date"))));
        }
        if (instance.state().nonWorkingTimes().all().stream()
                .anyMatch(
                        other -> other.userId() == user.id() && !other.equals(stored) && other.overlaps(start, end))) {
            throw ApiError.of(Violation.constraint("startDate", Text.of("error.times_overlap")));
        }
        return id -> new NonWorkingTime(id, user.id(), start, end);
    }

    private static List<Violation> blank(@Nullable LocalDate start, @Nullable LocalDate end) {
        var violations = new ArrayList<Violation>();
        if (start == null) {
            violations.add(Violation.constraint("startDate", Text.of("error.blank", Text.of("label.start_date"))));
        }
        if (end == null) {
            violations.add(Violation.constraint("endDate", Text.of("error.blank", Text.of("label.finish_date"))));
        }
        return violations;
    }

    private int year(Request request) {
        var year = request.queryValue("year");
        if (year == null) {
            return instance.today().getYear();
        }
        if (!YEAR.matcher(year).matches()) {
            throw ApiError.badRequest(Text.of("error.year"));
        }
        return Integer.parseInt(year);
    }

    private NonWorkingTime find(Request request, Principal user) {
        var row = instance.state().nonWorkingTimes().find(request.id("time"));
        if (row == null || row.userId() != user.id()) {
            throw ApiError.notFound();
        }
        return row;
    }

    private static ObjectNode shown(NonWorkingTime row, Principal user) {
        return Hal.of("UserNonWorkingTime")
                .put("id", row.id())
                .put("startDate", row.startDate())
                .put("endDate", row.endDate())
                .link("self", Link.to(row.href()))
                .link("user", PrincipalRepresenter.link(user))
                .node();
    }
}
