package org.openprojectmcp.shape.schedule;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.openprojectmcp.openproject.hal.WorkCalendar;

/**
 * Work packages and what each needs. A relation whose other end is not among them is left out. Not changed once made; not for several
 * threads.
 */
final class Plan {

    private final Map<Long, Task> tasks = new LinkedHashMap<>();
    private final Map<Long, List<Need>> needs = new HashMap<>();
    private final Map<Long, List<Need>> neededFor = new HashMap<>();
    private final WorkCalendar calendar;

    Plan(Collection<Task> tasks, Collection<Need> needs, WorkCalendar calendar) {
        this.calendar = calendar;
        tasks.forEach(task -> this.tasks.put(task.id(), task));
        for (Need need :
                needs.stream().sorted(Comparator.comparingLong(Need::on)).toList()) {
            if (this.tasks.containsKey(need.task()) && this.tasks.containsKey(need.on())) {
                this.needs.computeIfAbsent(need.task(), id -> new ArrayList<>()).add(need);
                neededFor.computeIfAbsent(need.on(), id -> new ArrayList<>()).add(need);
            }
        }
    }

    Collection<Task> tasks() {
        return tasks.values();
    }

    Task task(long id) {
        return Objects.requireNonNull(tasks.get(id));
    }

    /** What a work package needs, directly. */
    List<Need> needs(long task) {
        return needs.getOrDefault(task, List.of());
    }

    /** Whether a work package needs another or is needed by one. */
    boolean isLinked(long task) {
        return needs.containsKey(task) || neededFor.containsKey(task);
    }

    /** How late what is needed can be before the one that waits is touched, in working days; none when that cannot be said. */
    OptionalInt slack(Need need) {
        return need.slack(task(need.task()), task(need.on()), calendar);
    }

    /** The needs whose dates contradict them. */
    List<Need> conflicts() {
        List<Need> conflicts = new ArrayList<>();
        needs.values()
                .forEach(list ->
                        list.stream().filter(need -> slack(need).orElse(0) < 0).forEach(conflicts::add));
        conflicts.sort(Comparator.comparingLong(Need::task).thenComparingLong(Need::on));
        return conflicts;
    }

    /**
     * How many working days each open work package can be late before one of the ends is: the least over all the ways to them. Those
     * without dates, and those that lead to no end, are missing.
     *
     * @param ends those whose dates count
     */
    Map<Long, Integer> slackUntil(Collection<Long> ends) {
        Map<Long, Integer> slack = new HashMap<>();
        Optional<LocalDate> last =
                ends.stream().map(id -> task(id).due()).filter(Objects::nonNull).max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            return slack;
        }
        Deque<Long> changed = new ArrayDeque<>();
        for (Long end : ends) {
            LocalDate due = task(end).due();
            if (due != null && task(end).open()) {
                slack.put(end, calendar.between(due, last.get()));
                changed.add(end);
            }
        }
        // Each pass over a need lowers a slack or ends; a circle of needs, which OpenProject refuses, ends with the
        // count of passes.
        for (int passes = tasks.size() * tasks.size() + 1; passes > 0 && !changed.isEmpty(); passes--) {
            long task = changed.remove();
            for (Need need : needs(task)) {
                OptionalInt own = slack(need);
                if (own.isPresent()
                        && lower(slack, need.on(), Objects.requireNonNull(slack.get(task)) + own.getAsInt())) {
                    changed.add(need.on());
                }
            }
        }
        return slack;
    }

    private static boolean lower(Map<Long, Integer> slack, long task, int value) {
        Integer known = slack.get(task);
        if (known != null && known <= value) {
            return false;
        }
        slack.put(task, value);
        return true;
    }

    /**
     * The open work packages that decide when an end is reached, the first to be done first: from the end back, each time to what leaves
     * the least room. Only the end itself when it waits for nothing.
     */
    List<Need> criticalPath(long end) {
        Deque<Need> path = new ArrayDeque<>();
        Set<Long> seen = new HashSet<>(Set.of(end));
        Optional<Need> tightest = tightest(end);
        while (tightest.isPresent() && seen.add(tightest.get().on())) {
            path.addFirst(tightest.get());
            tightest = tightest(tightest.get().on());
        }
        return List.copyOf(path);
    }

    private Optional<Need> tightest(long task) {
        return needs(task).stream()
                .filter(need -> slack(need).isPresent())
                .min(Comparator.comparingInt((Need need) -> slack(need).getAsInt())
                        .thenComparingLong(Need::on));
    }

    /** The circles among the needs, each as the ids on it; work packages in a circle wait for each other. */
    List<List<Long>> circles() {
        List<List<Long>> circles = new ArrayList<>();
        Set<Long> done = new HashSet<>();
        for (Long task : tasks.keySet()) {
            follow(task, new ArrayList<>(), done, circles);
        }
        return circles;
    }

    private void follow(long task, List<Long> way, Set<Long> done, List<List<Long>> circles) {
        int before = way.indexOf(task);
        if (before >= 0) {
            circles.add(List.copyOf(way.subList(before, way.size())));
            return;
        }
        if (!done.add(task)) {
            return;
        }
        way.add(task);
        needs(task).forEach(need -> follow(need.on(), way, done, circles));
        way.remove(way.size() - 1);
    }
}
