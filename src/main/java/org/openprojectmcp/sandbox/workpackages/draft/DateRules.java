package org.openprojectmcp.sandbox.workpackages.draft;

import static org.openprojectmcp.sandbox.model.Attribute.DUE_DATE;
import static org.openprojectmcp.sandbox.model.Attribute.DURATION;
import static org.openprojectmcp.sandbox.model.Attribute.IGNORE_NON_WORKING_DAYS;
import static org.openprojectmcp.sandbox.model.Attribute.SCHEDULE_MANUALLY;
import static org.openprojectmcp.sandbox.model.Attribute.START_DATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.schedule.Scheduler;
import org.openprojectmcp.sandbox.workpackages.schedule.WorkDays;

/** The rules on dates. */
final class DateRules {
    private static final List<Attribute> SPAN = List.of(START_DATE, DUE_DATE, DURATION);

    private DateRules() {}

    static List<Violation> broken(State state, Draft draft) {
        var violations = new ArrayList<Violation>();
        automatic(state, draft, violations);
        var start = draft.row().date(START_DATE);
        var due = draft.row().date(DUE_DATE);
        if (start != null && due != null && due.isBefore(start)) {
            violations.add(
                    Violation.constraint("dueDate", "Finish date must be greater than or equal to the start date."));
        }
        cleared(draft, violations);
        duration(state, draft, violations);
        return violations;
    }

    private static void automatic(State state, Draft draft, List<Violation> violations) {
        if (draft.isNew() && !draft.row().flag(SCHEDULE_MANUALLY)) {
            violations.add(Violation.constraint(
                    "scheduleManually",
                    "Manual scheduling cannot be set to false (automatically scheduled) as it has no predecessors or"
                            + " children."));
        }
        var due = draft.row().date(DUE_DATE);
        if (draft.isNew() || draft.row().flag(SCHEDULE_MANUALLY) || due == null || !draft.changed(DUE_DATE)) {
            return;
        }
        var soonest = new Scheduler(state).soonestStart(draft.row());
        if (soonest != null && due.isBefore(soonest)) {
            violations.add(Violation.constraint(
                    "dueDate",
                    "Finish date can only be set to " + soonest
                            + " or later so as not to violate the work package's relationships."));
        }
    }

    /** One of the three cannot be cleared while the two others are known. */
    private static void cleared(Draft draft, List<Violation> violations) {
        for (var field : SPAN) {
            var others = SPAN.stream().filter(other -> other != field).toList();
            if (draft.row().value(field) == null
                    && others.stream().allMatch(other -> draft.row().value(other) != null)) {
                violations.add(Violation.constraint(
                        field.key(),
                        field.label() + " can not be set to null as "
                                + others.get(0).label().toLowerCase(Locale.ROOT) + " and "
                                + others.get(1).label().toLowerCase(Locale.ROOT) + " are known."));
            }
        }
    }

    private static void duration(State state, Draft draft, List<Violation> violations) {
        var duration = draft.row().integer(DURATION);
        var start = draft.row().date(START_DATE);
        var due = draft.row().date(DUE_DATE);
        if (duration == null) {
            return;
        }
        if (duration < 1) {
            violations.add(Violation.constraint("duration", "Duration must be greater than 0."));
        } else if (start != null && due != null && !due.isBefore(start)) {
            var days = new WorkDays(state).duration(start, due, draft.row().flag(IGNORE_NON_WORKING_DAYS));
            if (duration != days && draft.given(DURATION)) {
                violations.add(Violation.constraint(
                        "duration",
                        "Duration is " + (duration > days ? "larger" : "smaller")
                                + " than the interval between the start and the finish date."));
            }
        }
    }
}
