package org.openprojectmcp.tool.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.names.NameScope;

/** A way to read an argument, named by {@code x-openproject}. Thread-safe; may block while it asks OpenProject. */
public interface ArgumentKind {

    /**
     * Reads one value, which is neither {@code null} nor a list.
     *
     * @param nameWanted whether the tool needs the name of the thing even when its id was given
     * @param scope who asks, and what the same call is about
     */
    Reading read(JsonNode value, boolean nameWanted, NameScope scope);

    /** How a value was read. */
    sealed interface Reading {

        /**
         * It means this.
         *
         * @param value what the route gets
         * @param named the id and name of what it named, for the variable {@code resolved}
         */
        record Meaning(JsonNode value, @Nullable ObjectNode named) implements Reading {}

        /** It cannot be read; the reason is for the caller, and says what would be understood. */
        record Unclear(String reason) implements Reading {}
    }
}
