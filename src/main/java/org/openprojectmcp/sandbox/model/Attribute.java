package org.openprojectmcp.sandbox.model;

import org.openprojectmcp.sandbox.language.Text;

/** The attributes of a work package that a person may change, in the order histories list them. */
public enum Attribute {
    TYPE("type", "label.type"),
    PROJECT("project", "label.project"),
    SUBJECT("subject", "label.subject"),
    DESCRIPTION("description", "label.description"),
    DUE_DATE("dueDate", "label.finish_date"),
    CATEGORY("category", "label.category"),
    STATUS("status", "label.status"),
    ASSIGNEE("assignee", "label.assignee"),
    PRIORITY("priority", "label.priority"),
    VERSION("version", "label.version"),
    SPRINT("sprint", "label.sprint"),
    AUTHOR("author", "label.author"),
    DONE_RATIO("percentageDone", "label.percent_complete"),
    ESTIMATED_HOURS("estimatedTime", "label.work"),
    START_DATE("startDate", "label.start_date"),
    PARENT("parent", "label.parent"),
    RESPONSIBLE("responsible", "label.accountable"),
    BUDGET("budget", "label.budget"),
    POSITION("position", "label.position"),
    STORY_POINTS("storyPoints", "label.story_points"),
    REMAINING_HOURS("remainingTime", "label.remaining_work"),
    SCHEDULE_MANUALLY("scheduleManually", "label.manual_scheduling"),
    DURATION("duration", "label.duration"),
    IGNORE_NON_WORKING_DAYS("ignoreNonWorkingDays", "label.ignore_non_working_days");

    private final String key;
    private final Text label;

    Attribute(String key, String label) {
        this.key = key;
        this.label = Text.of(label);
    }

    /** The property's name in JSON. */
    public String key() {
        return key;
    }

    /** What people call it. */
    public Text label() {
        return label;
    }
}
