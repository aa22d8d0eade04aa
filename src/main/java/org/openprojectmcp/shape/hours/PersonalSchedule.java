package org.openprojectmcp.shape.hours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openprojectmcp.openproject.hal.WorkCalendar;

/**
 * When a person works. Free days of the instance are everybody's; on its days of the week go those who have no hours of their own. Immutable.
 *
 * @param hours their own, the newest first
 * @param usual the hours of a working day of whoever has none of their own
 */
record PersonalSchedule(List<WorkingHours> hours, List<Absence> absences, WorkCalendar calendar, BigDecimal usual) {

    PersonalSchedule {
        hours = List.copyOf(hours);
        absences = List.copyOf(absences);
    }

    /** That of whoever has entered nothing. */
    static PersonalSchedule usual(WorkCalendar calendar, BigDecimal usual) {
        return new PersonalSchedule(List.of(), List.of(), calendar, usual);
    }

    /** The same with another length of each day that is worked; absences stay. */
    PersonalSchedule withEachDay(BigDecimal length) {
        List<WorkingHours> changed =
                hours.stream().map(one -> one.withEachDay(length)).toList();
        return new PersonalSchedule(changed, absences, calendar, length);
    }

    /** The own hours that hold on a day. */
    Optional<WorkingHours> holding(LocalDate day) {
        return hours.stream().filter(one -> !one.validFrom().isAfter(day)).findFirst();
    }

    boolean isAway(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.has(day));
    }

    /** The hours of a day, were there no absence. */
    BigDecimal planned(LocalDate day) {
        if (calendar.free().contains(day)) {
            return BigDecimal.ZERO;
        }
        return holding(day)
                .map(own -> own.on(day.getDayOfWeek()))
                .orElse(calendar.isWorking(day) ? usual : BigDecimal.ZERO);
    }

    /** The hours that the person works on a day. */
    BigDecimal worked(LocalDate day) {
        return isAway(day) ? BigDecimal.ZERO : planned(day);
    }

    /** What of these is for work packages. */
    BigDecimal available(LocalDate day) {
        BigDecimal worked = worked(day);
        return holding(day).map(own -> own.available(worked)).orElse(worked);
    }

    BigDecimal available(Stream<LocalDate> days) {
        return days.map(this::available).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The days on which the person would work and is away. */
    List<LocalDate> missed(Stream<LocalDate> days) {
        return days.filter(this::isAway)
                .filter(day -> planned(day).signum() > 0)
                .toList();
    }
}
