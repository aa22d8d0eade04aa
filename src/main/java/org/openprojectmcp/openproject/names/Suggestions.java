package org.openprojectmcp.openproject.names;

import java.util.List;

/**
 * What somebody may mean who has not typed all of a name.
 *
 * @param candidates the best first
 * @param complete whether OpenProject has no more than these
 */
public record Suggestions(List<Candidate> candidates, boolean complete) {
    public Suggestions {
        candidates = List.copyOf(candidates);
    }
}
