package org.openprojectmcp.sandbox.model;

/** The attributes of a work package that a person may change, in the order histories list them. */
public enum Attribute {
    TYPE("type", "Type"),
    PROJECT("project", "Project"),
    SUBJECT("subject", "Subject"),
    DESCRIPTION("description", "Description"),
    DUE_DATE("dueDate", "Finish date"),
    CATEGORY("category", "Category"),
    STATUS("status", "Status"),
    ASSIGNEE("assignee", "Assignee"),
    PRIORITY("priority", "Priority"),
    VERSION("version", "Version"),
    SPRINT("sprint", "Sprint"),
    AUTHOR("author", "Author"),
    DONE_RATIO("percentageDone", "% Complete"),
    ESTIMATED_HOURS("estimatedTime", "Work"),
    START_DATE("startDate", "Start date"),
    PARENT("parent", "Parent"),
    RESPONSIBLE("responsible", "Accountable"),
    BUDGET("budget", "Budget"),
    POSITION("position", "Position"),
    STORY_POINTS("storyPoints", "Story Points"),
    REMAINING_HOURS("remainingTime", "Remaining work"),
    SCHEDULE_MANUALLY("scheduleManually", "Manual scheduling"),
    DURATION("duration", "Duration"),
    IGNORE_NON_WORKING_DAYS("ignoreNonWorkingDays", "Ignore non-working days");

    private final String key;
    private final String label;

    Attribute(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The property's name in JSON. */
    public String key() {
        return key;
    }

    /** What people call it. */
    public String label() {
        return label;
    }
}
