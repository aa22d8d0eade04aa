package org.openprojectmcp.sandbox.model.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;

/**
 * A page made of widgets. A board is one whose widgets are the results of queries.
 *
 * @param place the kind of page
 * @param projectId the project of a board or overview
 * @param userId the owner of a page that is one's own
 * @param options as they were sent
 */
public record Grid(
        int id,
        Place place,
        @Nullable Integer projectId,
        @Nullable Integer userId,
        @Nullable String name,
        int rows,
        int columns,
        ObjectNode options,
        List<Widget> widgets,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    /** The kinds of pages that have a grid. */
    public enum Place {
        BOARDS,
        OVERVIEW,
        MY_PAGE
    }

    /**
     * Something shown in an area of the grid.
     *
     * @param identifier what it shows
     * @param endRow the first row, and {@code endColumn} the first column, that is no longer part of the area
     * @param options as they were sent
     */
    public record Widget(
            int id, String identifier, int startRow, int endRow, int startColumn, int endColumn, ObjectNode options)
            implements Row {}
}
