package org.openprojectmcp.sandbox.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One work package of a demo file.
 *
 * @param key what other items call it
 * @param start working days from today; nothing means no dates, unless it comes after others
 * @param days working days it takes
 * @param work hours estimated
 * @param left hours remaining; all of them when not given
 * @param after keys of predecessors, with the lag in working days behind a plus sign
 */
record Item(
        @Nullable String key,
        String subject,
        @Nullable String type,
        @Nullable String status,
        @Nullable String priority,
        @Nullable String author,
        @Nullable String assignee,
        @Nullable String responsible,
        @Nullable String version,
        @Nullable String category,
        @Nullable String description,
        @Nullable Integer start,
        @Nullable Integer days,
        @Nullable Double work,
        @Nullable Double left,
        @Nullable List<String> after,
        @Nullable List<String> blocks,
        @Nullable List<String> relates,
        @Nullable List<String> duplicates,
        @Nullable List<String> requires,
        @Nullable List<Remark> comments,
        @Nullable List<Item> children) {

    /**
     * A comment.
     *
     * @param by the handle of its author
     * @param day working days from today
     */
    record Remark(String by, int day, String text) {}

    /** A predecessor and the working days between. */
    record Predecessor(String key, int lag) {}

    String typeName() {
        return type == null ? "Task" : type;
    }

    String statusName() {
        return status == null ? "New" : status;
    }

    String priorityName() {
        return priority == null ? "Normal" : priority;
    }

    boolean milestone() {
        return typeName().equals("Milestone");
    }

    List<Predecessor> predecessors() {
        return orEmpty(after).stream().map(Item::predecessor).toList();
    }

    List<Remark> remarks() {
        return orEmpty(comments);
    }

    List<Item> parts() {
        return orEmpty(children);
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Predecessor predecessor(String text) {
        var plus = text.indexOf('+');
        return plus < 0
                ? new Predecessor(text, 0)
                : new Predecessor(text.substring(0, plus), Integer.parseInt(text.substring(plus + 1)));
    }
}
