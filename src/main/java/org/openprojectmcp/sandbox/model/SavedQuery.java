package org.openprojectmcp.sandbox.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saved view of work packages.
 *
 * @param projectId {@code null} for all projects
 * @param columns the columns' names, in camel case
 * @param order the columns it is ordered by, each with -asc or -desc behind
 * @param groupBy the column it is grouped by, {@code null} for none
 * @param timeline whether it is shown with a Gantt chart
 * @param isPublic whether others see it
 * @param hidden whether it is in nobody's menu
 */
public record SavedQuery(
        int id,
        String name,
        int userId,
        @Nullable Integer projectId,
        List<Filter> filters,
        List<String> columns,
        List<String> order,
        @Nullable String groupBy,
        boolean sums,
        boolean hierarchies,
        boolean subprojects,
        boolean timeline,
        boolean isPublic,
        boolean starred,
        boolean hidden,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    /**
     * One filter.
     *
     * @param name in camel case
     * @param collection the path segment before the values when they are ids of linked resources
     */
    public record Filter(String name, String operator, List<String> values, @Nullable String collection) {

        /** Whether the values are ids of linked resources. */
        public boolean linked() {
            return collection != null;
        }
    }

    /** The same, starred or not. */
    public SavedQuery withStarred(boolean now) {
        return with(id, now, hidden);
    }

    /** The same, in a menu or not. */
    public SavedQuery withHidden(boolean now) {
        return with(id, starred, now);
    }

    /** The same under another id. */
    public SavedQuery withId(int newId) {
        return with(newId, starred, hidden);
    }

    private SavedQuery with(int nowId, boolean nowStarred, boolean nowHidden) {
        return new SavedQuery(
                nowId,
                name,
                userId,
                projectId,
                filters,
                columns,
                order,
                groupBy,
                sums,
                hierarchies,
                subprojects,
                timeline,
                isPublic,
                nowStarred,
                nowHidden,
                createdAt,
                updatedAt);
    }
}
