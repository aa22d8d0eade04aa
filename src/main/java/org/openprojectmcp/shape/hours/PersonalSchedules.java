package org.openprojectmcp.shape.hours;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.instance.CoreVersion;
import org.openprojectmcp.openproject.instance.KnownInstance;
import org.openprojectmcp.openproject.metadata.Metadata;

/**
 * Reads the hours and absences of people, which OpenProject has from 17.3 on and shows to the person itself and to whoever manages those of
 * all. Two requests a person, three when the period reaches into another year; remembered for a minute. Blocks its thread. Thread-safe.
 */
final class PersonalSchedules {

    /** The permission that shows the times of others. */
    static final String PERMISSION = "manage_working_times";

    private static final CoreVersion SINCE = new CoreVersion(17, 3);
    private static final int MOST_PEOPLE = 15;
    private static final Set<Integer> REFUSALS = Set.of(403, 404);
    private static final int NOT_FOUND = 404;

    private final Metadata metadata;
    private final KnownInstance instance;

    PersonalSchedules(Metadata metadata, KnownInstance instance) {
        this.metadata = metadata;
        this.instance = instance;
    }

    /**
     * The schedules of several people.
     *
     * @param byPerson of those that could be read, by the id of the person
     * @param notes why it is not everybody; empty when it is
     */
    record Found(Map<Long, PersonalSchedule> byPerson, List<String> notes) {

        /** The same schedules with another length of each day that is worked. */
        Map<Long, PersonalSchedule> withEachDay(BigDecimal length) {
            Map<Long, PersonalSchedule> changed = new LinkedHashMap<>();
            byPerson.forEach((person, schedule) -> changed.put(person, schedule.withEachDay(length)));
            return changed;
        }
    }

    /** Whether this OpenProject has hours and absences of people; where nothing else says so, one's own are looked for. */
    boolean offered(Caller caller) {
        return instance.isAtLeast(SINCE)
                .orElseGet(() -> metadata.derived(caller, "whether people have working hours", () -> own(caller))
                        .asBoolean());
    }

    private JsonNode own(Caller caller) {
        try {
            metadata.collection(caller, "/users/me/working_hours", JsonNodeFactory.instance.objectNode());
            return BooleanNode.TRUE;
        } catch (OpenProjectException refused) {
            if (refused.status() == NOT_FOUND) {
                return BooleanNode.FALSE;
            }
            throw refused;
        }
    }

    /** Whether a failure means that there is no such user here, or that the caller may not see their times. */
    static boolean isRefusal(OpenProjectException failure) {
        return REFUSALS.contains(failure.status());
    }

    /**
     * The schedule of a user in a period.
     *
     * @param usual that of whoever has entered nothing
     * @throws OpenProjectException when it cannot be read
     */
    PersonalSchedule of(Caller caller, long user, Period period, PersonalSchedule usual) {
        List<WorkingHours> hours = new ArrayList<>();
        elements(caller, user, "working_hours", JsonNodeFactory.instance.objectNode())
                .forEach(one -> hours.add(WorkingHours.of(one)));
        hours.sort(Comparator.comparing(WorkingHours::validFrom).reversed());
        Map<Long, Absence> absences = new TreeMap<>();
        for (int year = period.first().getYear(); year <= period.last().getYear(); year++) {
            ObjectNode query = JsonNodeFactory.instance.objectNode().put("year", year);
            for (JsonNode time : elements(caller, user, "non_working_times", query)) {
                Absence absence = Absence.of(time);
                if (absence.touches(period)) {
                    absences.put(absence.id(), absence);
                }
            }
        }
        List<Absence> inOrder = absences.values().stream()
                .sorted(Comparator.comparing(Absence::first))
                .toList();
        return new PersonalSchedule(hours, inOrder, usual.calendar(), usual.usual());
    }

    private JsonNode elements(Caller caller, long user, String what, ObjectNode query) {
        return metadata.collection(caller, "/users/" + user + "/" + what, query).at("/_embedded/elements");
    }

    /**
     * The schedules of the first {@value #MOST_PEOPLE} of some users. Once those of one other person are refused, no more are asked for:
     * whoever may see others sees them all.
     */
    Found of(Caller caller, List<Long> users, Period period, PersonalSchedule usual) {
        long me = metadata.me(caller).path("id").asLong();
        Map<Long, PersonalSchedule> found = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        List<Long> asked = users.stream().limit(MOST_PEOPLE).toList();
        boolean seesOthers = false;
        boolean refused = false;
        int unseen = 0;
        for (long user : asked) {
            if (refused && user != me) {
                unseen++;
                continue;
            }
            try {
                found.put(user, of(caller, user, period, usual));
                seesOthers |= user != me;
            } catch (OpenProjectException failure) {
                if (!isRefusal(failure)) {
                    notes.add("Own hours and absences could not be read of everybody: " + failure.getMessage());
                    return new Found(found, notes);
                }
                unseen++;
                refused = !seesOthers;
            }
        }
        if (unseen > 0) {
            notes.add("Own hours and absences of " + unseen + " of " + asked.size()
                    + " people are not shown to this key (global permission " + PERMISSION
                    + "): the calendar of the instance counts for them.");
        }
        if (users.size() > asked.size()) {
            notes.add("Own hours and absences were read of the first " + asked.size() + " of " + users.size()
                    + " people; the calendar of the instance counts for the others.");
        }
        return new Found(found, notes);
    }
}
