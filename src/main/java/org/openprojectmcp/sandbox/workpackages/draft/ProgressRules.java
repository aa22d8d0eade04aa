package org.openprojectmcp.sandbox.workpackages.draft;

import static org.openprojectmcp.sandbox.model.Attribute.DONE_RATIO;
import static org.openprojectmcp.sandbox.model.Attribute.ESTIMATED_HOURS;
import static org.openprojectmcp.sandbox.model.Attribute.REMAINING_HOURS;

import java.util.ArrayList;
import java.util.List;
import org.openprojectmcp.sandbox.http.Violation;

/** The rules on work, remaining work and percentage complete. */
final class ProgressRules {
    private ProgressRules() {}

    static List<Violation> broken(Draft draft) {
        var violations = new ArrayList<Violation>();
        var work = draft.row().hours(ESTIMATED_HOURS);
        var remaining = draft.row().hours(REMAINING_HOURS);
        var percent = draft.row().integer(DONE_RATIO);
        if (work != null && work < 0) {
            add(violations, "estimatedTime", "Work must be greater than or equal to 0.");
        }
        if (remaining != null && remaining < 0) {
            add(violations, "remainingTime", "Remaining work must be greater than or equal to 0.");
        }
        if (percent != null && (percent < 0 || percent > 100)) {
            add(violations, "percentageDone", "% Complete must be between 0 and 100.");
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
                            ? "Work cannot be lower than Remaining work."
                            : "Remaining work cannot be higher than Work.");
        } else if (percent != null && percent == 100 && remaining != null && remaining > 0) {
            add(violations, "remainingTime", "Remaining work must be 0h when % Complete is 100%.");
        } else if (work != null
                && remaining != null
                && percent != null
                && work > 0
                && percent != ProgressDerivation.percent(work, remaining)) {
            add(violations, "percentageDone", "% Complete does not match Work and Remaining work.");
        }
        return violations;
    }

    private static boolean changed(Draft draft) {
        return draft.changed(ESTIMATED_HOURS) || draft.changed(REMAINING_HOURS) || draft.changed(DONE_RATIO);
    }

    private static void add(List<Violation> violations, String attribute, String message) {
        violations.add(Violation.constraint(attribute, message));
    }
}
