package org.openprojectmcp.sandbox.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openprojectmcp.sandbox.model.Project;

/** Which module a project needs for a permission to count; permissions that are not named need none. */
final class Modules {
    private static final Map<String, String> MODULE = new HashMap<>();

    static {
        module(
                "work_package_tracking",
                List.of(
                        "view_work_packages",
                        "add_work_packages",
                        "edit_work_packages",
                        "delete_work_packages",
                        "move_work_packages",
                        "copy_work_packages",
                        "assign_versions",
                        "manage_subtasks",
                        "change_work_package_status",
                        "manage_work_package_relations",
                        "add_work_package_comments",
                        "edit_work_package_comments",
                        "edit_own_work_package_comments",
                        "add_work_package_watchers",
                        "add_work_package_attachments",
                        "delete_work_package_watchers",
                        "view_work_package_watchers",
                        "work_package_assigned",
                        "save_queries",
                        "manage_public_queries",
                        "manage_categories",
                        "export_work_packages",
                        "share_work_packages",
                        "view_shared_work_packages",
                        "view_internal_comments",
                        "add_internal_comments",
                        "edit_own_internal_comments",
                        "edit_others_internal_comments"));
        module(
                "costs",
                List.of(
                        "view_time_entries",
                        "view_own_time_entries",
                        "log_time",
                        "log_own_time",
                        "edit_time_entries",
                        "edit_own_time_entries",
                        "manage_project_activities",
                        "view_own_hourly_rate",
                        "view_hourly_rates",
                        "edit_own_hourly_rate",
                        "edit_hourly_rates",
                        "view_cost_rates",
                        "log_own_costs",
                        "log_costs",
                        "edit_own_cost_entries",
                        "edit_cost_entries",
                        "view_cost_entries",
                        "view_own_cost_entries"));
        module("budgets", List.of("view_budgets", "edit_budgets"));
        module("news", List.of("view_news", "manage_news", "comment_news"));
        module(
                "wiki",
                List.of("view_wiki_pages", "edit_wiki_pages", "delete_wiki_pages", "rename_wiki_pages", "manage_wiki"));
        module("documents", List.of("view_documents", "manage_documents"));
        module(
                "meetings",
                List.of(
                        "view_meetings",
                        "create_meetings",
                        "edit_meetings",
                        "delete_meetings",
                        "manage_agendas",
                        "manage_outcomes"));
        module("forums", List.of("view_messages", "add_messages", "edit_messages", "delete_messages"));
        module("backlogs", List.of("view_master_backlog", "view_taskboards", "select_done_statuses"));
        module("activity", List.of("view_project_activity"));
        module("calendar_view", List.of("view_calendar", "manage_calendars", "share_calendars"));
        module("team_planner_view", List.of("view_team_planner", "manage_team_planner"));
        module(
                "bim",
                List.of("view_ifc_models", "manage_ifc_models", "view_linked_issues", "manage_bcf", "delete_bcf"));
        module("board_view", List.of("show_board_views", "manage_board_views"));
        module("github", List.of("show_github_content"));
        module("gitlab", List.of("show_gitlab_content"));
        module("repository", List.of("view_changesets", "browse_repository", "commit_access"));
    }

    private Modules() {}

    static boolean offered(String permission, Project project) {
        var module = MODULE.get(permission);
        return module == null || project.has(module);
    }

    private static void module(String module, List<String> permissions) {
        permissions.forEach(permission -> MODULE.put(permission, module));
    }
}
