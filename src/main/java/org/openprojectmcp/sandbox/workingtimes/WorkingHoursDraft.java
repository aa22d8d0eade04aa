package org.openprojectmcp.sandbox.workingtimes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.model.people.WorkingHours;

/**
 * Working hours that are being written.
 *
 * @param stored what is being changed; {@code null} for new ones
 * @param validFrom the first day on which they hold
 * @param minutes of each day of a week, Monday first
 * @param availability in percent, as it was sent
 */
record WorkingHoursDraft(
        @Nullable WorkingHours stored,
        int userId,
        @Nullable LocalDate validFrom,
        List<Integer> minutes,
        double availability) {
    private static final int DAY = 24 * 60;
    private static final int WHOLE = 100;

    /** New ones, in which nothing is worked yet. */
    static WorkingHoursDraft blank(Principal user) {
        return new WorkingHoursDraft(null, user.id(), null, Collections.nCopies(DayOfWeek.values().length, 0), WHOLE);
    }

    static WorkingHoursDraft of(WorkingHours row) {
        return new WorkingHoursDraft(row, row.userId(), row.validFrom(), row.minutes(), row.availability());
    }

    /** The name that the hours of a day have in API v3. */
    static String property(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT) + "Hours";
    }

    /** The same with what a body gives. */
    WorkingHoursDraft with(Payload payload) {
        var given = new ArrayList<>(minutes);
        for (var day : DayOfWeek.values()) {
            if (payload.has(property(day))) {
                given.set(
                        day.ordinal(),
                        WorkingHours.minutes(payload.value(property(day)).asDouble()));
            }
        }
        return new WorkingHoursDraft(
                stored,
                userId,
                payload.has("validFrom") ? payload.date("validFrom") : validFrom,
                given,
                payload.has("availabilityFactor")
                        ? payload.value("availabilityFactor").asDouble(-1)
                        : availability);
    }

    /** @param others all that there are, the stored one among them */
    List<Violation> violations(Collection<WorkingHours> others) {
        var violations = new ArrayList<Violation>();
        if (validFrom == null) {
            violations.add(Violation.constraint("validFrom", Text.of("error.blank", Text.of("label.valid_from"))));
        } else if (others.stream().anyMatch(this::begunBy)) {
            violations.add(Violation.constraint("validFrom", Text.of("error.taken", Text.of("label.valid_from"))));
        }
        for (var day : DayOfWeek.values()) {
            var worked = minutes.get(day.ordinal());
            if (worked < 0 || worked > DAY) {
                violations.add(Violation.constraint(
                        property(day), Text.of("error.hours_of_day", Text.of("day." + day.getValue()))));
            }
        }
        if (availability < 0 || availability > WHOLE || availability != Math.rint(availability)) {
            violations.add(Violation.constraint(
                    "availabilityFactor", Text.of("error.no_percentage", Text.of("label.availability_factor"))));
        }
        if (minutes.stream().allMatch(worked -> worked == 0)) {
            violations.add(Violation.constraint("days", Text.of("error.no_working_day")));
        }
        return violations;
    }

    /** The row of an id, once nothing is wrong. */
    WorkingHours row(int id) {
        if (validFrom == null) {
            throw new IllegalStateException("Working hours that hold from no day on are not kept");
        }
        return new WorkingHours(id, userId, validFrom, minutes, (int) availability);
    }

    private boolean begunBy(WorkingHours other) {
        return other.userId() == userId
                && other.validFrom().equals(validFrom)
                && (stored == null || stored.id() != other.id());
    }
}
