package org.openprojectmcp.sandbox.projects;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The actions that filters name instead of permissions. */
final class UserActions {
    private static final Map<String, String> PERMISSIONS = Map.ofEntries(
            Map.entry("activities/read", "view_project_activity"),
            Map.entry("boards/create", "manage_board_views"),
            Map.entry("boards/read", "show_board_views"),
            Map.entry("memberships/create", "manage_members"),
            Map.entry("memberships/destroy", "manage_members"),
            Map.entry("memberships/read", "view_members"),
            Map.entry("memberships/update", "manage_members"),
            Map.entry("news/read", "view_news"),
            Map.entry("projects/copy", "copy_projects"),
            Map.entry("projects/read", "view_project"),
            Map.entry("projects/update", "edit_project"),
            Map.entry("queries/create", "save_queries"),
            Map.entry("versions/create", "manage_versions"),
            Map.entry("versions/read", "view_work_packages"),
            Map.entry("versions/update", "manage_versions"),
            Map.entry("wiki_pages/read", "view_wiki_pages"),
            Map.entry("work_packages/assigned", "work_package_assigned"),
            Map.entry("work_packages/create", "add_work_packages"),
            Map.entry("work_packages/destroy", "delete_work_packages"),
            Map.entry("work_packages/move", "move_work_packages"),
            Map.entry("work_packages/read", "view_work_packages"),
            Map.entry("work_packages/update", "edit_work_packages"),
            Map.entry("work_package_relations/create", "manage_work_package_relations"),
            Map.entry("time_entries/create", "log_own_time"),
            Map.entry("time_entries/read", "view_time_entries"));

    private UserActions() {}

    /** The permission an action needs, or {@code null} for an unknown one. */
    static @Nullable String permission(String action) {
        return PERMISSIONS.get(action);
    }
}
