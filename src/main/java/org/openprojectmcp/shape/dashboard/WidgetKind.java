package org.openprojectmcp.shape.dashboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a widget shows, in the words of the tools. */
enum WidgetKind {
    TEXT("custom_text"),
    TABLE("work_packages_table"),
    GRAPH("work_packages_graph"),
    CALENDAR("work_packages_calendar"),
    WORK_PACKAGES_OVERVIEW("work_packages_overview"),
    ASSIGNED_TO_ME("work_packages_assigned"),
    ACCOUNTABLE_FOR("work_packages_accountable"),
    WATCHED_BY_ME("work_packages_watched"),
    CREATED_BY_ME("work_packages_created"),
    MY_SPENT_TIME("time_entries_current_user"),
    SPENT_TIME("time_entries_list"),
    FAVORITE_PROJECTS("project_favorites"),
    PROJECT_DESCRIPTION("project_description"),
    PROJECT_STATUS("project_status"),
    /** Before 14.0. */
    PROJECT_DETAILS("project_details"),
    SUBPROJECTS("subprojects"),
    MEMBERS("members"),
    NEWS("news"),
    DOCUMENTS("documents");

    private final String identifier;

    /** @param identifier as API v3 calls it */
    WidgetKind(String identifier) {
        this.identifier = identifier;
    }

    String identifier() {
        return identifier;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it lists what a query finds, which belongs to the widget. */
    boolean hasQuery() {
        return this == TABLE || this == GRAPH;
    }

    static Optional<WidgetKind> identified(String identifier) {
        return Arrays.stream(values())
                .filter(kind -> kind.identifier.equals(identifier))
                .findFirst();
    }

    static Optional<WidgetKind> called(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The word for an identifier; one that is not known here, of a plugin say, is its own word. */
    static String word(String identifier) {
        return identified(identifier).map(WidgetKind::word).orElse(identifier);
    }
}
