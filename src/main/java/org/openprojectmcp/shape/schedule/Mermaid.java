package org.openprojectmcp.shape.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans as Mermaid diagrams. What people wrote stands in them without the characters that mean something to Mermaid. Pure functions. */
final class Mermaid {

    private static final int LONGEST_LABEL = 60;

    private Mermaid() {}

    /** What needs what, the first to be done on the left; what is critical or overdue is coloured. */
    static String flowchart(Plan plan, Set<Long> critical) {
        StringBuilder out = new StringBuilder("flowchart LR\n");
        for (Task task : plan.tasks()) {
            if (!plan.isLinked(task.id())) {
                continue;
            }
            out.append("  w")
                    .append(task.id())
                    .append("[\"")
                    .append(label(task))
                    .append("\"]");
            if (task.closed()) {
                out.append(":::done");
            } else if (task.overdue()) {
                out.append(":::late");
            } else if (critical.contains(task.id())) {
                out.append(":::critical");
            }
            out.append('\n');
        }
        for (Task task : plan.tasks()) {
            for (Need need : plan.needs(task.id())) {
                out.append("  w").append(need.on()).append(need.follows() ? " --> w" : " -.-> w");
                out.append(need.task()).append('\n');
            }
        }
        return out.append("  classDef done opacity:0.5\n  classDef late stroke:#d00,stroke-width:3px\n")
                .append("  classDef critical stroke:#e80,stroke-width:3px")
                .toString();
    }

    /** When what is done, in sections. */
    static String gantt(Map<String, List<Task>> sections, Collection<Long> critical) {
        StringBuilder out = new StringBuilder("gantt\n  dateFormat YYYY-MM-DD");
        sections.forEach((section, tasks) -> {
            out.append("\n  section ").append(plain(section));
            tasks.forEach(task -> out.append('\n').append(bar(task, critical.contains(task.id()))));
        });
        return out.toString();
    }

    private static String bar(Task task, boolean critical) {
        LocalDate due = task.due() == null ? task.start() : task.due();
        LocalDate start = task.start() == null ? due : task.start();
        if (start == null || due == null) {
            throw new IllegalArgumentException("no dates: " + task.id());
        }
        String marks = (task.closed() ? "done, " : "")
                + (critical || task.overdue() ? "crit, " : "")
                + (task.milestone() ? "milestone, " : "");
        String end = task.milestone() ? "0d" : due.plusDays(1).toString();
        return "  " + plain(task.subject()) + " #" + task.id() + " :" + marks + "w" + task.id() + ", " + start + ", "
                + end;
    }

    private static String label(Task task) {
        String who = task.assignee().isEmpty() ? "" : ", " + plain(task.assignee());
        return "#" + task.id() + " " + plain(task.subject()) + "<br/>" + (task.due() == null ? "no date" : task.due())
                + who;
    }

    /** The same without what Mermaid would take for its own, and not longer than a label can be. */
    private static String plain(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\"'`#;:,<>\\[\\]{}()|%&\\\\]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= LONGEST_LABEL ? plain : plain.substring(0, LONGEST_LABEL - 1) + "…";
    }
}
