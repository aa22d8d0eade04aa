package org.openprojectmcp.openproject.links;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a page of OpenProject shows, which collection of API v3 has it, and which tool reads it. */
public enum PageKind {
    WORK_PACKAGE("work_packages", "get_work_package", "work_package"),
    COMMENT("activities", "list_activities", "work_package"),
    PROJECT("projects", "get_project_context", "project"),
    PERSON("users", "search_users", "text"),
    GROUP("groups", "search_users", "text"),
    VERSION("versions", "list_work_packages", "version"),
    QUERY("queries", "run_query", "query"),
    MEETING("meetings", "get_meeting", "meeting"),
    NEWS("news", "get_news", "news"),
    DOCUMENT("documents", "get_document", "document"),
    ATTACHMENT("attachments", "read_attachment", "attachment"),
    WIKI_PAGE(null, null, null),
    FORUM_POST("posts", "get_forum_post", "post"),
    BOARD("grids", "get_board", "board"),
    BUDGET("budgets", "get_budget", "budget"),
    SPRINT("sprints", "get_sprint", "sprint"),
    TIME_ENTRY("time_entries", "list_time_entries", null);

    private final @Nullable String collection;
    private final @Nullable String tool;
    private final @Nullable String argument;

    PageKind(@Nullable String collection, @Nullable String tool, @Nullable String argument) {
        this.collection = collection;
        this.tool = tool;
        this.argument = argument;
    }

    /** The template of its path below {@code /api/v3}; {@code null} when the API does not have it under what the address says. */
    public @Nullable String collection() {
        return collection;
    }

    /** The tool that reads it. */
    public @Nullable String tool() {
        return tool;
    }

    /** The argument of the tool that takes its id. */
    public @Nullable String argument() {
        return argument;
    }

    /** The kind in words. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
