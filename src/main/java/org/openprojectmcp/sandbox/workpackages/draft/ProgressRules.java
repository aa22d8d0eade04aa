package org.openprojectmcp.sandbox.workpackages.draft;

import static org.openprojectmcp.sandbox.model.Attribute.DONE_RATIO;
import static org.openprojectmcp.sandbox.model.Attribute.ESTIMATED_HOURS;
import static org.openprojectmcp.sandbox.model.Attribute.REMAINING_HOURS;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.model.Attribute;

/** The rules on work, remaining work and percentage complete. Each is checked by itself, so that several can be broken at once. */
final class ProgressRules {
    private final Draft draft;
    private final @Nullable Double work;
    private final @Nullable Double remaining;
    private final @Nullable Integer percent;
    private final List<Violation> violations = new ArrayList<>();

    private ProgressRules(Draft draft) {
        this.draft = draft;
        this.work = draft.row().hours(ESTIMATED_HOURS);
        this.remaining = draft.row().hours(REMAINING_HOURS);
        this.percent = draft.row().integer(DONE_RATIO);
    }

    static List<Violation> broken(Draft draft) {
        var rules = new ProgressRules(draft);
        rules.inRange();
        if (rules.violations.isEmpty() && ProgressDerivation.touched(draft)) {
            rules.workCoversRemaining();
            rules.finishedLeavesNothing();
            rules.complete();
            rules.consistent();
        }
        return rules.violations;
    }

    private void inRange() {
        if (work != null && work < 0) {
            broken(ESTIMATED_HOURS, " must be greater than or equal to 0.");
        }
        if (remaining != null && remaining < 0) {
            broken(REMAINING_HOURS, " must be greater than or equal to 0.");
        }
        if (percent != null && (percent < 0 || percent > 100)) {
            broken(DONE_RATIO, " must be between 0 and 100.");
        }
    }

    private void workCoversRemaining() {
        if (work == null || remaining == null || remaining <= work) {
            return;
        }
        if (draft.changed(ESTIMATED_HOURS)) {
            broken(ESTIMATED_HOURS, " cannot be lower than Remaining work.");
        }
        if (draft.changed(REMAINING_HOURS)) {
            broken(REMAINING_HOURS, " cannot be higher than Work.");
        }
    }

    private void finishedLeavesNothing() {
        if (percent == null || percent != 100 || remaining == null) {
            return;
        }
        if (work == null) {
            broken(REMAINING_HOURS, " must be empty when Work is empty and % Complete is 100%.");
        } else if (remaining != 0) {
            broken(REMAINING_HOURS, " must be 0h when Work is set and % Complete is 100%.");
        }
    }

    /** Two of the three always have the third with them. */
    private void complete() {
        if (work != null && remaining != null && percent == null && work != 0) {
            broken(DONE_RATIO, " required when Work and Remaining work are set.");
        }
        if (work != null && percent != null && remaining == null) {
            broken(REMAINING_HOURS, " required when Work and % Complete are set.");
        }
        if (remaining != null && percent != null && work == null && percent != 100) {
            broken(ESTIMATED_HOURS, " required when Remaining work and % Complete are set.");
        }
    }

    private void consistent() {
        if (work == null || percent == null) {
            return;
        }
        if (work == 0) {
            broken(DONE_RATIO, " cannot be set when Work is 0h");
        } else if (remaining != null
                && remaining <= work
                && percent != 100
                && Math.abs(exact(work, remaining) - percent) >= 1) {
            broken(DONE_RATIO, " does not match Work and Remaining work");
        }
    }

    private static double exact(double work, double remaining) {
        return (work - remaining) * 100 / work;
    }

    private void broken(Attribute attribute, String message) {
        violations.add(Violation.constraint(attribute.key(), attribute.label() + message));
    }
}
