package org.openprojectmcp.sandbox.workpackages.draft;

import static org.openprojectmcp.sandbox.model.Attribute.DUE_DATE;
import static org.openprojectmcp.sandbox.model.Attribute.DURATION;
import static org.openprojectmcp.sandbox.model.Attribute.IGNORE_NON_WORKING_DAYS;
import static org.openprojectmcp.sandbox.model.Attribute.SCHEDULE_MANUALLY;
import static org.openprojectmcp.sandbox.model.Attribute.START_DATE;

import java.util.ArrayList;
import java.util.List;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.schedule.Scheduler;
import org.openprojectmcp.sandbox.workpackages.schedule.WorkDays;

/** The rules on dates. */
final class DateRules {
    private DateRules() {}

    static List<Violation> broken(State state, Draft draft) {
        var violations = new ArrayList<Violation>();
        automatic(state, draft, violations);
        var start = draft.row().date(START_DATE);
        var due = draft.row().date(DUE_DATE);
        if (start != null && due != null && due.isBefore(start)) {
            violations.add(
                    Violation.constraint("dueDate", Text.of("error.not_before_start", Text.of("label.finish_date"))));
        }
        duration(state, draft, violations);
        return violations;
    }

    private static void automatic(State state, Draft draft, List<Violation> violations) {
        if (draft.isNew() && !draft.row().flag(SCHEDULE_MANUALLY)) {
            violations.add(Violation.constraint(
                    "scheduleManually", Text.of("error.nothing_to_schedule_by", Text.of("label.manual_scheduling"))));
        }
        var due = draft.row().date(DUE_DATE);
        if (draft.isNew() || draft.row().flag(SCHEDULE_MANUALLY) || due == null || !draft.changed(DUE_DATE)) {
            return;
        }
        var soonest = new Scheduler(state).soonestStart(draft.row());
        if (soonest != null && due.isBefore(soonest)) {
            violations.add(
                    Violation.constraint("dueDate", Text.of("error.too_soon", Text.of("label.finish_date"), soonest)));
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
            violations.add(
                    Violation.constraint("duration", Text.of("error.greater_than_0", Text.of("label.duration"))));
        } else if (start != null && due != null && !due.isBefore(start)) {
            var days = new WorkDays(state).duration(start, due, draft.row().flag(IGNORE_NON_WORKING_DAYS));
            if (duration != days && draft.given(DURATION)) {
                violations.add(Violation.constraint(
                        "duration",
                        Text.of(
                                duration > days ? "error.longer_than_dates" : "error.shorter_than_dates",
                                Text.of("label.duration"))));
            }
        }
    }
}
