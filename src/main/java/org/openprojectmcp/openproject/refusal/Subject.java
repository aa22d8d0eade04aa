package org.openprojectmcp.openproject.refusal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Says in words what a path names. */
final class Subject {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("work_packages", "work package"),
            Map.entry("projects", "project"),
            Map.entry("workspaces", "project"),
            Map.entry("users", "user"),
            Map.entry("principals", "user or group"),
            Map.entry("groups", "group"),
            Map.entry("relations", "relation"),
            Map.entry("versions", "version"),
            Map.entry("time_entries", "time entry"),
            Map.entry("activities", "activity"),
            Map.entry("reminders", "reminder"),
            Map.entry("notifications", "notification"),
            Map.entry("memberships", "membership"),
            Map.entry("statuses", "status"),
            Map.entry("types", "type"),
            Map.entry("priorities", "priority"),
            Map.entry("queries", "saved query"),
            Map.entry("roles", "role"),
            Map.entry("categories", "category"),
            Map.entry("job_statuses", "job"),
            Map.entry("sprints", "sprint"));

    private Subject() {}

    static String of(String path) {
        String[] parts = path.split("/");
        for (int i = parts.length - 2; i > 0; i--) {
            String word = WORDS.get(parts[i]);
            if (word != null && !WORDS.containsKey(parts[i + 1]) && !"form".equals(parts[i + 1])) {
                return word + " " + URLDecoder.decode(parts[i + 1], StandardCharsets.UTF_8);
            }
        }
        return parts.length > 1 ? parts[1].replace('_', ' ') : "OpenProject";
    }
}
