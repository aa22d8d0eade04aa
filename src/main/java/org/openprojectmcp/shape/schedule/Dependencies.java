package org.openprojectmcp.shape.schedule;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.hal.Hal;

/** What some work packages depend on, as a result: a table, the critical path, what is wrong. Pure functions. */
final class Dependencies {

    private static final List<String> COLUMNS =
            List.of("id", "subject", "status", "assignee", "start", "due", "flags", "slack", "needs");

    private final Plan plan;
    private final Set<Long> asked;
    private final Map<Long, Integer> slack;
    private final List<Need> path;

    /** @param asked the ids of those whose dependencies are wanted */
    Dependencies(Plan plan, Set<Long> asked) {
        this.plan = plan;
        this.asked = asked;
        List<Long> ends = asked.stream().filter(plan::isLinked).toList();
        slack = plan.slackUntil(ends);
        path = ends.stream()
                .map(plan::task)
                .filter(task -> task.open() && task.due() != null)
                .max(Comparator.comparing(Task::due, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(task -> plan.criticalPath(task.id()).size()))
                .map(end -> plan.criticalPath(end.id()))
                .orElse(List.of());
    }

    /** @param limit how many rows are shown */
    ObjectNode result(int limit, boolean diagram) {
        List<Task> rows = plan.tasks().stream()
                .filter(task -> plan.isLinked(task.id()) || (!asked.contains(task.id()) && task.open()))
                .sorted(Comparator.comparing(Task::closed)
                        .thenComparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Task::id))
                .toList();
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        List<Task> needed =
                plan.tasks().stream().filter(task -> !asked.contains(task.id())).toList();
        result.put("depends_on", needed.size());
        result.put("open", needed.stream().filter(Task::open).count());
        result.put("overdue", needed.stream().filter(Task::overdue).count());
        result.put("shown", Math.min(limit, rows.size())).put("total", rows.size());
        ArrayNode columns = result.putArray("columns");
        COLUMNS.forEach(columns::add);
        ArrayNode table = result.putArray("rows");
        rows.stream().limit(limit).forEach(task -> table.add(row(task)));
        if (!path.isEmpty()) {
            result.set("critical_path", criticalPath());
        }
        Findings.add(result, plan);
        if (diagram) {
            result.put("mermaid", Mermaid.flowchart(plan, critical()));
        }
        return result;
    }

    private Set<Long> critical() {
        Set<Long> ids = new LinkedHashSet<>();
        path.forEach(need -> ids.add(need.on()));
        if (!path.isEmpty()) {
            ids.add(path.get(path.size() - 1).task());
        }
        return ids;
    }

    private ArrayNode row(Task task) {
        ArrayNode row = JsonNodeFactory.instance.arrayNode();
        row.add(task.id()).add(task.subject());
        row.add(Hal.title(Hal.link(task.row(), "status")));
        row.add(Hal.numbered(Hal.link(task.row(), "assignee")));
        row.add(task.start() == null ? null : task.start().toString());
        row.add(task.due() == null ? null : task.due().toString());
        row.add(flags(task));
        row.add(slack.get(task.id()));
        row.add(plan.needs(task.id()).stream()
                .map(need -> "#" + need.on() + (need.lag() == 0 ? "" : (need.lag() > 0 ? "+" : "") + need.lag() + "d"))
                .collect(Collectors.joining(", ")));
        return row;
    }

    private String flags(Task task) {
        List<String> flags = new ArrayList<>();
        if (task.closed()) {
            flags.add("closed");
        }
        if (task.overdue()) {
            flags.add("overdue");
        }
        if (task.milestone()) {
            flags.add("milestone");
        }
        if (critical().contains(task.id())) {
            flags.add("critical");
        }
        if (asked.contains(task.id())) {
            flags.add("asked");
        }
        return String.join(" ", flags);
    }

    private ObjectNode criticalPath() {
        StringBuilder text = new StringBuilder();
        int room = 0;
        for (Need need : path) {
            int between = plan.slack(need).orElse(0);
            text.append(step(plan.task(need.on())))
                    .append(between == 0 ? " → " : " → (" + between + " working days) → ");
            room += between;
        }
        text.append(step(plan.task(path.get(path.size() - 1).task())));
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", text.toString())
                .put("slack", room);
    }

    private static String step(Task task) {
        return "#" + task.id() + " " + task.subject() + (task.due() == null ? "" : " " + task.due())
                + (task.assignee().isEmpty() ? "" : " " + task.assignee()) + (task.overdue() ? " overdue" : "");
    }
}
