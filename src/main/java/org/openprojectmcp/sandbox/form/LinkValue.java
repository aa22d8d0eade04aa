package org.openprojectmcp.sandbox.form;

import org.jspecify.annotations.Nullable;

/**
 * Where a link of a body leads.
 *
 * @param collection the collection's path segment, such as {@code users}; {@code null} clears the property
 * @param key the id, or whatever else names the resource
 */
public record LinkValue(@Nullable String collection, @Nullable String key) {
    static final LinkValue NONE = new LinkValue(null, null);

    /** The id; {@code null} when the link clears the property or names something else. */
    public @Nullable Integer id() {
        return key == null || !key.matches("\\d{1,9}") ? null : (Integer) Integer.parseInt(key);
    }

    /** Whether the property is to be cleared. */
    public boolean clears() {
        return collection == null;
    }
}
