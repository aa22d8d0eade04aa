package org.openprojectmcp.sandbox.capabilities;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.people.Principal;

/**
 * That somebody may do something somewhere.
 *
 * @param project {@code null} when it is not done in a project
 * @param letter what stands before the id of a project: {@code w}, and {@code p} before there were workspaces
 */
record Capability(Action action, @Nullable Project project, Principal principal, String letter) {

    /** Its id, such as {@code work_packages/create/w25-5}. */
    String id() {
        return action.id() + "/" + context() + "-" + principal.id();
    }

    /** Where: {@code g}, or the letter with the id of the project. */
    String context() {
        return project == null ? "g" : letter + project.id();
    }

    /** The id of the project, 0 for none. */
    int projectId() {
        return project == null ? 0 : project.id();
    }
}
