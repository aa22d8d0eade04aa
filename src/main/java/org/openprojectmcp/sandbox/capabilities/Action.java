package org.openprojectmcp.sandbox.capabilities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Something that a permission allows. Two permissions can allow the same action, which then is there twice.
 *
 * @param id such as {@code work_packages/create}
 * @param global whether it is not done in a project
 */
public record Action(String id, String permission, boolean global) {
    private static final Set<String> NOT_FOR_ADMINS = Set.of("work_package_assigned");
    private static final List<Action> ALL = all();

    /** All actions by their ids. */
    public static List<Action> list() {
        return ALL;
    }

    /** The permissions that allow an action; none for an unknown one. */
    public static List<String> permissions(String id) {
        return ALL.stream()
                .filter(action -> action.id().equals(id))
                .map(Action::permission)
                .toList();
    }

    /** Whether administrators may do it without a role that says so. */
    boolean grantedToAdmins() {
        return !NOT_FOR_ADMINS.contains(permission);
    }

    private static List<Action> all() {
        var all = new ArrayList<Action>();
        people(all);
        work(all);
        views(all);
        all.sort(Comparator.comparing(Action::id));
        return List.copyOf(all);
    }

    private static void people(List<Action> all) {
        global(all, "add_project", "projects", "create");
        global(all, "create_user", "users", "read", "create");
        global(all, "manage_user", "users", "read", "update");
        global(all, "manage_placeholder_user", "placeholder_users", "create", "read", "update");
        add(all, "edit_project", "projects", "update");
        add(all, "edit_project_attributes", "projects", "update");
        add(all, "edit_project_phases", "projects", "update");
        add(all, "copy_projects", "projects", "copy");
        add(all, "manage_members", "memberships", "create", "update", "destroy");
        add(all, "view_members", "memberships", "read");
        add(all, "view_project_activity", "activities", "read");
    }

    private static void work(List<Action> all) {
        add(all, "view_work_packages", "work_packages", "read");
        add(all, "add_work_packages", "work_packages", "create");
        add(all, "edit_work_packages", "work_packages", "update");
        add(all, "move_work_packages", "work_packages", "move");
        add(all, "copy_work_packages", "work_packages", "copy");
        add(all, "work_package_assigned", "work_packages", "assigned");
        add(all, "view_shared_work_packages", "work_package_shares", "index");
        add(all, "view_internal_comments", "internal_comments", "read");
        add(all, "add_internal_comments", "internal_comments", "create");
        add(all, "edit_own_internal_comments", "internal_comments", "update_own");
        add(all, "edit_others_internal_comments", "internal_comments", "update_others");
        add(all, "view_file_links", "file_links", "view");
        add(all, "manage_file_links", "file_links", "manage");
        add(all, "view_own_time_entries", "time_entries", "read_own");
        add(all, "log_own_time", "time_entries", "create_own");
        add(all, "log_time", "time_entries", "create");
        add(all, "edit_own_time_entries", "time_entries", "edit_own", "destroy_own");
        add(all, "edit_time_entries", "time_entries", "edit", "destroy");
        add(all, "create_meetings", "meetings", "create");
    }

    private static void views(List<Action> all) {
        add(all, "save_queries", "queries", "create");
        add(all, "show_board_views", "boards", "read");
        add(all, "manage_board_views", "boards", "create", "update", "destroy");
        add(all, "view_calendar", "calendars", "read");
        add(all, "share_calendars", "calendars", "read");
        add(all, "manage_calendars", "calendars", "create", "update", "destroy");
        add(all, "view_team_planner", "team_planners", "read");
        add(all, "manage_team_planner", "team_planners", "create", "update", "destroy");
        add(all, "view_ifc_models", "ifc_models", "read");
        add(all, "manage_ifc_models", "ifc_models", "create", "update", "destroy");
        add(all, "view_linked_issues", "bcfs", "read");
        add(all, "manage_bcf", "bcfs", "create", "update");
        add(all, "delete_bcf", "bcfs", "destroy");
    }

    private static void add(List<Action> all, String permission, String on, String... verbs) {
        List.of(verbs).forEach(verb -> all.add(new Action(on + "/" + verb, permission, false)));
    }

    private static void global(List<Action> all, String permission, String on, String... verbs) {
        List.of(verbs).forEach(verb -> all.add(new Action(on + "/" + verb, permission, true)));
    }
}
