package org.openprojectmcp.sandbox.workpackages.draft;

import static org.openprojectmcp.sandbox.model.Attribute.DONE_RATIO;
import static org.openprojectmcp.sandbox.model.Attribute.ESTIMATED_HOURS;
import static org.openprojectmcp.sandbox.model.Attribute.REMAINING_HOURS;

import org.jspecify.annotations.Nullable;

/**
 * Work, remaining work and percentage complete: what the caller left out follows from the two others. Values that break a rule are
 * left as they are, so that the rule shows.
 */
final class ProgressDerivation {
    private final Draft draft;

    private ProgressDerivation(Draft draft) {
        this.draft = draft;
    }

    static void derive(Draft draft) {
        var derivation = new ProgressDerivation(draft);
        if (!touched(draft) || derivation.outOfRange()) {
            return;
        }
        if (!draft.given(ESTIMATED_HOURS)) {
            derivation.work();
        }
        if (!draft.given(REMAINING_HOURS) && (draft.changed(ESTIMATED_HOURS) || draft.changed(DONE_RATIO))) {
            derivation.remaining();
        }
        if (!draft.given(DONE_RATIO) && (draft.changed(ESTIMATED_HOURS) || draft.changed(REMAINING_HOURS))) {
            derivation.percent();
        }
    }

    /** Whether any of the three will differ from what is saved. */
    static boolean touched(Draft draft) {
        return draft.changed(ESTIMATED_HOURS) || draft.changed(REMAINING_HOURS) || draft.changed(DONE_RATIO);
    }

    private boolean outOfRange() {
        var work = hours(true);
        var remaining = hours(false);
        var percent = draft.row().integer(DONE_RATIO);
        return work != null && work < 0
                || remaining != null && remaining < 0
                || percent != null && (percent < 0 || percent > 100)
                || work != null
                        && remaining != null
                        && remaining > work
                        && draft.given(REMAINING_HOURS)
                        && !bothGiven();
    }

    /** With remaining work and percentage given together, work follows from them, whatever it was. */
    private boolean bothGiven() {
        return draft.given(REMAINING_HOURS) && draft.given(DONE_RATIO) && !draft.given(ESTIMATED_HOURS);
    }

    private void work() {
        var remaining = hours(false);
        var percent = draft.row().integer(DONE_RATIO);
        if (!draft.changed(REMAINING_HOURS) || hours(true) != null && remaining != null && !bothGiven()) {
            return;
        }
        if (remaining == null) {
            if (!draft.given(DONE_RATIO)) {
                draft.set(ESTIMATED_HOURS, null);
            }
        } else if (percent == null) {
            draft.set(ESTIMATED_HOURS, remaining);
        } else if (percent < 100) {
            draft.set(ESTIMATED_HOURS, rounded(remaining * 100 / (100 - percent)));
        }
    }

    private void remaining() {
        var work = hours(true);
        var percent = draft.row().integer(DONE_RATIO);
        if (work == null || draft.given(DONE_RATIO) && percent == null) {
            draft.set(REMAINING_HOURS, null);
        } else if (!draft.given(DONE_RATIO) && hadWork() && hours(false) != null) {
            draft.set(REMAINING_HOURS, remainingAfterChangeOf(work));
        } else if (percent == null) {
            draft.set(REMAINING_HOURS, work);
        } else {
            draft.set(REMAINING_HOURS, rounded(work * (100 - percent) / 100.0));
        }
    }

    private boolean hadWork() {
        var before = draft.before();
        return before != null && before.hours(ESTIMATED_HOURS) != null;
    }

    /** What is left grows and shrinks with the work. */
    private double remainingAfterChangeOf(double work) {
        var before = draft.before();
        var old = before == null ? null : before.hours(ESTIMATED_HOURS);
        var left = hours(false);
        return Math.max(0, Math.min(work, rounded((left == null ? 0 : left) + work - (old == null ? 0 : old))));
    }

    private void percent() {
        var work = hours(true);
        var remaining = hours(false);
        if (work == null) {
            return;
        }
        if (remaining == null || work == 0) {
            draft.set(DONE_RATIO, null);
        } else if (remaining <= work) {
            draft.set(DONE_RATIO, percent(work, remaining));
        }
    }

    /** The share of work that is done, never rounded to all or nothing. */
    static int percent(double work, double remaining) {
        var exact = (work - remaining) * 100 / work;
        if (exact > 0 && exact < 1) {
            return 1;
        }
        return exact > 99 && exact < 100 ? 99 : (int) Math.round(exact);
    }

    private @Nullable Double hours(boolean work) {
        return draft.row().hours(work ? ESTIMATED_HOURS : REMAINING_HOURS);
    }

    private static double rounded(double hours) {
        return Math.round(hours * 100) / 100.0;
    }
}
