package org.openprojectmcp.sandbox.model.content;

import java.time.Instant;
import org.openprojectmcp.sandbox.model.Row;

/**
 * A place in the menus where a query is shown.
 *
 * @param kind how it shows the query, such as work_packages_table
 */
public record View(int id, int queryId, String kind, Instant createdAt, Instant updatedAt) implements Row {}
