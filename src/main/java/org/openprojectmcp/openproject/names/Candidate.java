package org.openprojectmcp.openproject.names;

import org.jspecify.annotations.Nullable;

/**
 * Something that a name may have meant.
 *
 * @param detail what tells it from others of the same name, such as a login, an identifier or the project it belongs to
 */
public record Candidate(long id, String name, @Nullable String detail) {}
