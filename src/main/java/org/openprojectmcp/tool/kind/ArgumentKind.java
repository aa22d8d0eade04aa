package org.openprojectmcp.tool.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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

    /**
     * What may be written for a value of this kind, the best first.
     *
     * @param typed what has been typed so far
     * @param ids whether a URI is being written: it takes ids and identifiers, not names
     */
    Candidates candidates(String typed, boolean ids, NameScope scope);

    /**
     * Values that may be meant.
     *
     * @param complete whether there are no more than these
     */
    record Candidates(List<String> values, boolean complete) {
        public Candidates {
            values = List.copyOf(values);
        }
    }

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
