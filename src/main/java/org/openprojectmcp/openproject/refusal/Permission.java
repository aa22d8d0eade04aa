package org.openprojectmcp.openproject.refusal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which permission of OpenProject a request needs, for those that people meet.
 *
 * @param action what it allows, in the words of OpenProject's capabilities; {@code null} when they have none for it
 * @param global whether it belongs to no project
 */
record Permission(String method, Pattern path, String name, @Nullable String action, boolean global) {

    private static final List<Permission> ALL = List.of(
            of("POST", "/work_packages/[^/]+/activities", "add_work_package_comments (add comments)"),
            of(
                            "POST",
                            "/work_packages/[^/]+/attachments",
                            "edit_work_packages, or add_work_package_attachments for files alone")
                    .allows("work_packages/update"),
            of("POST", "/activities/[^/]+/attachments", "add_work_package_comments (add comments)"),
            of("POST", "/meetings/[^/]+/attachments", "edit_meetings"),
            of("POST", "/wiki_pages/[^/]+/attachments", "edit_wiki_pages"),
            of("POST", "/documents/[^/]+/attachments", "manage_documents"),
            of("POST", "/posts/[^/]+/attachments", "edit_messages"),
            of("DELETE", "/attachments/[^/]+", "to edit what the file is attached to, as edit_work_packages"),
            of("POST", "/work_packages/[^/]+/file_links", "manage_file_links").allows("file_links/manage"),
            of("DELETE", "/file_links/[^/]+", "manage_file_links").allows("file_links/manage"),
            of("GET", "/(file_links|storages|work_packages/[^/]+/file_links).*", "view_file_links"),
            of("POST", "/work_packages/[^/]+/relations", "manage_work_package_relations, on both ends"),
            of("PATCH", "/activities/[^/]+/emoji_reactions", "add_work_package_comments (add comments)"),
            of(
                    "PATCH",
                    "/activities/[^/]+",
                    "edit_own_work_package_comments for one's own comments, edit_work_package_comments for those of others"),
            of("GET", "/work_packages/[^/]+/watchers", "view_work_package_watchers"),
            of("GET|POST", "/work_packages/[^/]+/(available_)?watchers", "add_work_package_watchers"),
            of("DELETE", "/work_packages/[^/]+/watchers/.*", "delete_work_package_watchers"),
            of("PATCH|DELETE", "/relations/.*", "manage_work_package_relations, on both ends"),
            of("POST", "(/projects/[^/]+)?/work_packages", "add_work_packages (create work packages)")
                    .allows("work_packages/create"),
            of(
                            "PATCH",
                            "/work_packages/[^/]+",
                            "edit_work_packages, or change_work_package_status for the status alone")
                    .allows("work_packages/update"),
            of("DELETE", "/work_packages/[^/]+", "delete_work_packages"),
            of("GET", "(/projects/[^/]+)?/(work_packages|statuses|types|priorities|versions).*", "view_work_packages"),
            of("POST", "/time_entries", "log_own_time, or log_time to log for others")
                    .allows("time_entries/create"),
            of("PATCH|DELETE", "/time_entries/.*", "edit_own_time_entries, or edit_time_entries for those of others")
                    .allows("time_entries/edit"),
            of("POST", "/projects", "add_project (create projects), a global permission")
                    .allows("projects/create")
                    .everywhere(),
            of("POST", "/projects/[^/]+/copy", "copy_projects, in the project that is copied")
                    .allows("projects/copy"),
            of("PATCH", "/projects/.*", "edit_project, and archive_project to archive one")
                    .allows("projects/update"),
            of("GET", "/project_phase_definitions.*", "view_project_phases, in any project"),
            of("GET", "(/projects/[^/]+)?/sprints.*", "view_sprints"),
            of("GET", "/(memberships|roles|groups).*", "view_members or manage_members"),
            of("POST|PATCH|DELETE", "/memberships.*", "manage_members").allows("memberships/update"),
            of("POST|PATCH|DELETE", "/versions.*", "manage_versions"),
            of("POST", "/views/team_planner", "manage_team_planner, in a project whose module for team planners is on")
                    .allows("team_planners/create"),
            of(
                            "POST",
                            "/views/work_packages_calendar",
                            "view_calendar, in a project whose calendar is on, and manage_public_queries for a public query, save_queries for one's own")
                    .allows("calendars/create"),
            of("POST", "/views/.*", "manage_public_queries for a public query, save_queries for one's own"),
            of("POST", "/queries", "save_queries, and manage_public_queries for a public one"),
            of("PATCH|DELETE", "/queries/.*", "manage_public_queries for a public one, save_queries for one's own"),
            of("GET", "/users.*", "manage_user, a global permission"));

    private static Permission of(String method, String path, String name) {
        return new Permission(method, Pattern.compile(path), name, null, false);
    }

    private Permission allows(String capability) {
        return new Permission(method, path, name, capability, global);
    }

    private Permission everywhere() {
        return new Permission(method, path, name, action, true);
    }

    static Optional<Permission> neededFor(String method, String path) {
        return ALL.stream()
                .filter(permission -> method.matches(permission.method)
                        && permission.path.matcher(path).matches())
                .findFirst();
    }
}
