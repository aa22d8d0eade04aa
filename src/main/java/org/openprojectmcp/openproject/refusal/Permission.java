package org.openprojectmcp.openproject.refusal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which permission of OpenProject a request needs, for those that people meet. */
record Permission(String method, Pattern path, String name) {

    private static final List<Permission> ALL = List.of(
            of("POST", "/work_packages/[^/]+/activities", "add_work_package_comments (add comments)"),
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
            of("POST", "(/projects/[^/]+)?/work_packages", "add_work_packages (create work packages)"),
            of(
                    "PATCH",
                    "/work_packages/[^/]+",
                    "edit_work_packages, or change_work_package_status for the status alone"),
            of("DELETE", "/work_packages/[^/]+", "delete_work_packages"),
            of("GET", "(/projects/[^/]+)?/(work_packages|statuses|types|priorities|versions).*", "view_work_packages"),
            of("POST", "/time_entries", "log_own_time, or log_time to log for others"),
            of("PATCH|DELETE", "/time_entries/.*", "edit_own_time_entries, or edit_time_entries for those of others"),
            of("POST", "/projects", "add_project (create projects), a global permission"),
            of("POST", "/projects/[^/]+/copy", "copy_projects, in the project that is copied"),
            of("PATCH", "/projects/.*", "edit_project, and archive_project to archive one"),
            of("GET", "/project_phase_definitions.*", "view_project_phases, in any project"),
            of("GET", "(/projects/[^/]+)?/sprints.*", "view_sprints"),
            of("GET", "/(memberships|roles).*", "view_members or manage_members"),
            of("POST|PATCH|DELETE", "/memberships.*", "manage_members"),
            of("POST|PATCH|DELETE", "/versions.*", "manage_versions"),
            of("GET", "/users.*", "manage_user, a global permission"));

    private static Permission of(String method, String path, String name) {
        return new Permission(method, Pattern.compile(path), name);
    }

    static Optional<String> neededFor(String method, String path) {
        String checked = path.replaceAll("/form$", "");
        return ALL.stream()
                .filter(permission -> method.matches(permission.method)
                        && permission.path.matcher(checked).matches())
                .map(Permission::name)
                .findFirst();
    }
}
