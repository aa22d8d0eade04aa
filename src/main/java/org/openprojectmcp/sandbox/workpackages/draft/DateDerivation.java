package org.openprojectmcp.sandbox.workpackages.draft;

import static org.openprojectmcp.sandbox.model.Attribute.DUE_DATE;
import static org.openprojectmcp.sandbox.model.Attribute.DURATION;
import static org.openprojectmcp.sandbox.model.Attribute.IGNORE_NON_WORKING_DAYS;
import static org.openprojectmcp.sandbox.model.Attribute.SCHEDULE_MANUALLY;
import static org.openprojectmcp.sandbox.model.Attribute.START_DATE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.schedule.WorkDays;

/** Start, finish and duration: each follows from the two others, in the order OpenProject tries them. */
final class DateDerivation {
    private static final List<Attribute> SPAN = List.of(DURATION, DUE_DATE, START_DATE);
    private static final List<Attribute> SPAN_AFTER_CALENDAR_CHANGE = List.of(DUE_DATE, START_DATE, DURATION);

    private final State state;
    private final WorkDays days;

    DateDerivation(State state) {
        this.state = state;
        this.days = new WorkDays(state);
    }

    void derive(Draft draft) {
        ignoreWhatIsScheduled(draft);
        inheritFromParent(draft);
        if (milestone(draft.row())) {
            deriveMilestone(draft);
            return;
        }
        moveToWorkingDay(draft, START_DATE);
        moveToWorkingDay(draft, DUE_DATE);
        var derived = derivable(draft);
        if (derived != null) {
            draft.set(derived, value(derived, draft.row()));
        }
    }

    private boolean milestone(WorkPackage row) {
        var type = state.types().find(row.integer(Attribute.TYPE));
        return type != null && type.milestone();
    }

    /** Dates of an automatically scheduled row come from its children or predecessors, not from its caller. */
    private void ignoreWhatIsScheduled(Draft draft) {
        if (draft.isNew() || draft.row().flag(SCHEDULE_MANUALLY)) {
            return;
        }
        if (!state.indexes().children(draft.row().id()).isEmpty()) {
            List.of(START_DATE, DUE_DATE, DURATION, IGNORE_NON_WORKING_DAYS).forEach(draft::revert);
        } else {
            draft.revert(START_DATE);
        }
    }

    /** The first child takes the dates of its parent, whose dates will follow the child from then on. */
    private void inheritFromParent(Draft draft) {
        var parent = state.workPackages().find(draft.row().parentId());
        var dated = SPAN.stream().anyMatch(a -> draft.given(a) || draft.row().value(a) != null);
        if (parent == null
                || !draft.changed(Attribute.PARENT)
                || dated
                || !state.indexes().children(parent.id()).isEmpty()) {
            return;
        }
        SPAN.forEach(attribute -> draft.set(attribute, parent.value(attribute)));
        if (!draft.given(IGNORE_NON_WORKING_DAYS) && parent.flag(IGNORE_NON_WORKING_DAYS)) {
            draft.set(IGNORE_NON_WORKING_DAYS, true);
        }
    }

    private void deriveMilestone(Draft draft) {
        var start = draft.row().date(START_DATE);
        var due = draft.row().date(DUE_DATE);
        LocalDate later;
        if (start == null || due == null) {
            later = start == null ? due : start;
        } else if (draft.given(START_DATE) != draft.given(DUE_DATE)) {
            later = draft.given(START_DATE) ? start : due;
        } else {
            later = start.isAfter(due) ? start : due;
        }
        var day = later == null ? null : days.soonest(later, draft.row().flag(IGNORE_NON_WORKING_DAYS));
        draft.set(START_DATE, day);
        draft.set(DUE_DATE, day);
        draft.set(DURATION, 1);
    }

    private void moveToWorkingDay(Draft draft, Attribute attribute) {
        var date = draft.row().date(attribute);
        if (date != null && (draft.changed(attribute) || draft.changed(IGNORE_NON_WORKING_DAYS))) {
            draft.set(attribute, days.soonest(date, draft.row().flag(IGNORE_NON_WORKING_DAYS)));
        }
    }

    private static @Nullable Attribute derivable(Draft draft) {
        var calendarChanged = !draft.isNew() && draft.changed(IGNORE_NON_WORKING_DAYS);
        var touched = draft.isNew() || calendarChanged || SPAN.stream().anyMatch(draft::changed);
        if (!touched) {
            return null;
        }
        for (var field : calendarChanged ? SPAN_AFTER_CALENDAR_CHANGE : SPAN) {
            if (!draft.given(field) && othersPresent(field, draft.row()) == 2) {
                return field;
            }
        }
        for (var field : SPAN) {
            if (!draft.given(field) && othersPresent(field, draft.row()) == 1) {
                return field;
            }
        }
        return null;
    }

    private static long othersPresent(Attribute field, WorkPackage row) {
        return SPAN.stream()
                .filter(other -> other != field && row.value(other) != null)
                .count();
    }

    private @Nullable Object value(Attribute field, WorkPackage row) {
        var start = row.date(START_DATE);
        var due = row.date(DUE_DATE);
        var duration = row.integer(DURATION);
        var all = row.flag(IGNORE_NON_WORKING_DAYS);
        if (field == DURATION) {
            return start == null || due == null ? null : (Integer) days.duration(start, due, all);
        }
        if (duration == null || duration < 1) {
            return null;
        }
        if (field == DUE_DATE) {
            return start == null ? null : days.due(start, duration, all);
        }
        return due == null ? null : days.start(due, duration, all);
    }
}
