package org.openprojectmcp.sandbox.workpackages.draft;

import static org.openprojectmcp.sandbox.model.Attribute.DONE_RATIO;
import static org.openprojectmcp.sandbox.model.Attribute.ESTIMATED_HOURS;
import static org.openprojectmcp.sandbox.model.Attribute.REMAINING_HOURS;

import java.util.ArrayList;
import java.util.List;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;

/** The rules on work, remaining work and percentage complete. */
final class ProgressRules {
    private ProgressRules() {}

    static List<Violation> broken(Draft draft) {
        var violations = new ArrayList<Violation>();
        var work = draft.row().hours(ESTIMATED_HOURS);
        var remaining = draft.row().hours(REMAINING_HOURS);
        var percent = draft.row().integer(DONE_RATIO);
        if (work != null && work < 0) {
            add(violations, "estimatedTime", Text.of("error.at_least_0", Text.of("label.work")));
        }
        if (remaining != null && remaining < 0) {
            add(violations, "remainingTime", Text.of("error.at_least_0", Text.of("label.remaining_work")));
        }
        if (percent != null && (percent < 0 || percent > 100)) {
            add(violations, "percentageDone", Text.of("error.no_percentage", Text.of("label.percent_complete")));
        }
        if (!violations.isEmpty() || !changed(draft)) {
            return violations;
        }
        if (work != null && remaining != null && remaining > work) {
            var byWork = draft.changed(ESTIMATED_HOURS) && !draft.changed(REMAINING_HOURS);
            add(
                    violations,
                    byWork ? "estimatedTime" : "remainingTime",
                    byWork
                            ? Text.of("error.below_remaining_work", Text.of("label.work"))
                            : Text.of("error.above_work", Text.of("label.remaining_work")));
        } else if (percent != null && percent == 100 && remaining != null && remaining > 0) {
            add(violations, "remainingTime", Text.of("error.remains_when_complete", Text.of("label.remaining_work")));
        } else if (work != null
                && remaining != null
                && percent != null
                && work > 0
                && percent != ProgressDerivation.percent(work, remaining)) {
            add(violations, "percentageDone", Text.of("error.other_percentage", Text.of("label.percent_complete")));
        }
        return violations;
    }

    private static boolean changed(Draft draft) {
        return draft.changed(ESTIMATED_HOURS) || draft.changed(REMAINING_HOURS) || draft.changed(DONE_RATIO);
    }

    private static void add(List<Violation> violations, String attribute, Text message) {
        violations.add(Violation.constraint(attribute, message));
    }
}
