package org.openprojectmcp.shape.schedule;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openprojectmcp.openproject.hal.Hal;

/** A plan over time, as a result: what is late, what comes, where dates contradict relations, and a Gantt chart. Pure functions. */
final class Timeline {

    private final Plan plan;
    private final LocalDate today;
    private final List<Task> dated;

    Timeline(Plan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
        dated = plan.tasks().stream()
                .filter(task -> begins(task).isPresent())
                .sorted(Comparator.comparing((Task task) -> begins(task).orElseThrow())
                        .thenComparing(Task::id))
                .toList();
    }

    /**
     * @param section the link that divides the chart: type, assignee or project
     * @param until the last day that counts as coming next
     * @param limit how many work packages the chart and each list show
     */
    ObjectNode result(String section, LocalDate until, int limit) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("as_of", today.toString()).put("next_until", until.toString());
        dated.stream().findFirst().flatMap(Timeline::begins).ifPresent(day -> result.put("starts", day.toString()));
        dated.stream()
                .map(Timeline::ends)
                .max(Comparator.naturalOrder())
                .ifPresent(day -> result.put("ends", day.toString()));
        list(result, "overdue", dated.stream().filter(Task::overdue), limit);
        list(result, "next", dated.stream().filter(task -> within(task, until)), limit);
        list(result, "milestones", dated.stream().filter(task -> task.milestone() && task.open()), limit);
        list(
                result,
                "without_dates",
                plan.tasks().stream().filter(task -> begins(task).isEmpty()),
                limit);
        Findings.add(result, plan);
        result.put("charted", Math.min(limit, dated.size())).put("of", dated.size());
        result.put("mermaid", Mermaid.gantt(sections(section, limit), critical()));
        return result;
    }

    private boolean within(Task task, LocalDate until) {
        return task.open()
                && !ends(task).isBefore(today)
                && !begins(task).orElseThrow().isAfter(until);
    }

    private static Optional<LocalDate> begins(Task task) {
        return Optional.ofNullable(task.start() == null ? task.due() : task.start());
    }

    private static LocalDate ends(Task task) {
        return Objects.requireNonNull(task.due() == null ? task.start() : task.due());
    }

    private static void list(ObjectNode result, String name, Stream<Task> tasks, int limit) {
        List<Task> all = tasks.toList();
        if (all.isEmpty()) {
            return;
        }
        ObjectNode list = result.putObject(name).put("total", all.size());
        ArrayNode rows = list.putArray("rows");
        all.stream().limit(limit).forEach(task -> rows.add(row(task)));
    }

    private static ObjectNode row(Task task) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("id", task.id()).put("subject", task.subject());
        row.set("assignee", Hal.reference(Hal.link(task.row(), "assignee")));
        row.put("start", task.start() == null ? "" : task.start().toString());
        row.put("due", task.due() == null ? "" : task.due().toString());
        return (ObjectNode) Hal.compact(row);
    }

    private Map<String, List<Task>> sections(String link, int limit) {
        return dated.stream()
                .limit(limit)
                .collect(Collectors.groupingBy(
                        task -> Hal.title(Hal.link(task.row(), link)).asText("nobody"),
                        TreeMap::new,
                        Collectors.toList()));
    }

    /** What decides when the last of the open ones is done. */
    private Set<Long> critical() {
        Set<Long> critical = new HashSet<>();
        dated.stream()
                .filter(Task::open)
                .max(Comparator.comparing(Timeline::ends)
                        .thenComparing(task -> plan.needs(task.id()).size()))
                .ifPresent(last -> {
                    critical.add(last.id());
                    plan.criticalPath(last.id()).forEach(need -> critical.add(need.on()));
                });
        return critical;
    }
}
