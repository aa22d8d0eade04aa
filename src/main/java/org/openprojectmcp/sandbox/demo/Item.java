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
        List<String> after,
        List<String> blocks,
        List<String> relates,
        List<String> duplicates,
        List<String> requires,
        List<Remark> comments,
        List<Item> children) {

    /**
     * A comment.
     *
     * @param by the handle of its author
     * @param day working days from today
     */
    record Remark(String by, int day, String text) {
        static Remark of(Fields fields) {
            return new Remark(fields.text("by"), fields.number("day"), fields.text("text"));
        }
    }

    /** A predecessor and the working days between. */
    record Predecessor(String key, int lag) {}

    static Item of(Fields fields) {
        return new Item(
                fields.textOrNull("key"),
                fields.text("subject"),
                fields.textOrNull("type"),
                fields.textOrNull("status"),
                fields.textOrNull("priority"),
                fields.textOrNull("author"),
                fields.textOrNull("assignee"),
                fields.textOrNull("responsible"),
                fields.textOrNull("version"),
                fields.textOrNull("category"),
                fields.textOrNull("description"),
                fields.numberOrNull("start"),
                fields.numberOrNull("days"),
                fields.decimalOrNull("work"),
                fields.decimalOrNull("left"),
                fields.texts("after"),
                fields.texts("blocks"),
                fields.texts("relates"),
                fields.texts("duplicates"),
                fields.texts("requires"),
                fields.list("comments", Remark::of),
                fields.list("children", Item::of));
    }

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
        return after.stream().map(Item::predecessor).toList();
    }

    private static Predecessor predecessor(String text) {
        var plus = text.indexOf('+');
        return plus < 0
                ? new Predecessor(text, 0)
                : new Predecessor(text.substring(0, plus), Integer.parseInt(text.substring(plus + 1)));
    }
}
