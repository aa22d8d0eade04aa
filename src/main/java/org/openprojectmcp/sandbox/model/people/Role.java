package org.openprojectmcp.sandbox.model.people;

import java.util.Set;
import org.openprojectmcp.sandbox.model.Row;

/**
 * A role and what it allows.
 *
 * @param kind the class name, such as ProjectRole or GlobalRole
 * @param builtin 0 for a role that can be given, 1 for non members, 2 for the anonymous
 */
public record Role(int id, String name, String kind, int builtin, int position, Set<String> permissions)
        implements Row {

    /** Whether it can be given in a project. */
    public boolean givenInProjects() {
        return "ProjectRole".equals(kind) && builtin == 0;
    }
}
