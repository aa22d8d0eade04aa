package org.openprojectmcp.sandbox.workpackages.draft;

import static org.openprojectmcp.sandbox.model.Attribute.DONE_RATIO;
import static org.openprojectmcp.sandbox.model.Attribute.ESTIMATED_HOURS;
import static org.openprojectmcp.sandbox.model.Attribute.REMAINING_HOURS;

import org.jspecify.annotations.Nullable;

/** Work, remaining work and percentage complete: each follows from the two others. */
final class ProgressDerivation {
    private ProgressDerivation() {}

    static void derive(Draft draft) {
        var work = draft.changed(ESTIMATED_HOURS);
        var remaining = draft.changed(REMAINING_HOURS);
        var percent = draft.changed(DONE_RATIO);
        if (!work && !remaining && !percent || allGiven(draft)) {
            return;
        }
        if (percent && !draft.given(REMAINING_HOURS)) {
            remainingFromPercent(draft);
        } else if (work && !draft.given(REMAINING_HOURS)) {
            remainingFromWork(draft);
        } else if (remaining && !draft.given(ESTIMATED_HOURS)) {
            workFromRemaining(draft);
        }
        if (!draft.given(DONE_RATIO)) {
            percentFromHours(draft);
        }
    }

    private static boolean allGiven(Draft draft) {
        return draft.given(ESTIMATED_HOURS) && draft.given(REMAINING_HOURS) && draft.given(DONE_RATIO);
    }

    private static void remainingFromPercent(Draft draft) {
        var work = hours(draft, true);
        var percent = draft.row().integer(DONE_RATIO);
        if (work != null) {
            draft.set(REMAINING_HOURS, percent == null ? null : (Double) rounded(work * (100 - percent) / 100.0));
        }
    }

    private static void remainingFromWork(Draft draft) {
        var before = draft.before();
        var old = before == null ? null : before.hours(ESTIMATED_HOURS);
        var oldRemaining = before == null ? null : before.hours(REMAINING_HOURS);
        var work = hours(draft, true);
        var percent = draft.row().integer(DONE_RATIO);
        if (work == null) {
            draft.set(REMAINING_HOURS, null);
        } else if (old != null && oldRemaining != null) {
            draft.set(REMAINING_HOURS, Math.max(0, Math.min(work, rounded(oldRemaining + work - old))));
        } else if (percent != null) {
            draft.set(REMAINING_HOURS, rounded(work * (100 - percent) / 100.0));
        } else {
            draft.set(REMAINING_HOURS, work);
        }
    }

    private static void workFromRemaining(Draft draft) {
        var remaining = hours(draft, false);
        var percent = draft.row().integer(DONE_RATIO);
        if (remaining == null || hours(draft, true) != null && !draft.changed(DONE_RATIO)) {
            return;
        }
        if (percent == null || percent < 100) {
            draft.set(ESTIMATED_HOURS, rounded(remaining * 100 / (100 - (percent == null ? 0 : percent))));
        }
    }

    private static void percentFromHours(Draft draft) {
        var work = hours(draft, true);
        var remaining = hours(draft, false);
        if (work != null && remaining != null && work > 0 && remaining <= work) {
            draft.set(DONE_RATIO, percent(work, remaining));
        } else if (remaining == null && draft.changed(REMAINING_HOURS) && work != null) {
            draft.set(DONE_RATIO, null);
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

    private static @Nullable Double hours(Draft draft, boolean work) {
        return draft.row().hours(work ? ESTIMATED_HOURS : REMAINING_HOURS);
    }

    private static double rounded(double hours) {
        return Math.round(hours * 100) / 100.0;
    }
}
