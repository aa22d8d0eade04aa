package org.openprojectmcp.sandbox.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A project.
 *
 * @param active false once archived
 * @param statusCode such as on_track, or {@code null}
 * @param modules the enabled modules
 * @param typeIds the work package types it uses
 * @param customFieldIds the project attributes it shows
 * @param custom values of project attributes by field id
 * @param favoredBy the users whose favourite it is
 */
public record Project(
        int id,
        String identifier,
        String name,
        String description,
        boolean isPublic,
        boolean active,
        @Nullable Integer parentId,
        @Nullable String statusCode,
        String statusExplanation,
        Set<String> modules,
        List<Integer> typeIds,
        List<Integer> customFieldIds,
        Map<Integer, List<String>> custom,
        Set<Integer> favoredBy,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    /** Its address. */
    public String href() {
        return "/api/v3/projects/" + id;
    }

    /** Whether a module is enabled. */
    public boolean has(String module) {
        return modules.contains(module);
    }

    /** The same, archived at that moment. */
    public Project archived(Instant now) {
        return new Project(
                id,
                identifier,
                name,
                description,
                isPublic,
                false,
                parentId,
                statusCode,
                statusExplanation,
                modules,
                typeIds,
                customFieldIds,
                custom,
                favoredBy,
                createdAt,
                now);
    }

    /** The same as the favourite of these users. */
    public Project withFavoredBy(Set<Integer> users) {
        return new Project(
                id,
                identifier,
                name,
                description,
                isPublic,
                active,
                parentId,
                statusCode,
                statusExplanation,
                modules,
                typeIds,
                customFieldIds,
                custom,
                users,
                createdAt,
                updatedAt);
    }
}
