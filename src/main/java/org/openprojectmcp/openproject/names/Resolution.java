package org.openprojectmcp.openproject.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a name turned out to mean. */
public sealed interface Resolution {

    /**
     * Exactly one thing.
     *
     * @param name its name as OpenProject writes it
     * @param matched {@code null} when the name was given exactly (letter case aside) or as an id or identifier, else how it was
     *     matched, in words for the caller: {@code by part of the name}
     */
    record Found(long id, String name, @Nullable String matched) implements Resolution {}

    /** Several things; the caller has to choose. */
    record Ambiguous(List<Candidate> candidates) implements Resolution {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Nothing.
     *
     * @param nearest what exists, the most alike first, at most ten; empty when nothing can be named
     * @param total how many there are to choose from, {@code nearest} being some of them
     * @param hint one more sentence for the caller, such as that a version needs its project to be named
     */
    record NotFound(List<Candidate> nearest, int total, @Nullable String hint) implements Resolution {
        public NotFound {
            nearest = List.copyOf(nearest);
        }
    }
}
