package org.openprojectmcp.sandbox.capabilities;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Principal;
import org.openprojectmcp.sandbox.model.Project;

/**
 * That somebody may do something somewhere.
 *
 * @param project {@code null} when it is not done in a project
 */
record Capability(Action action, @Nullable Project project, Principal principal) {

    /** Its id, such as {@code work_packages/create/w25-5}. */
    String id() {
        return action.id() + "/" + context() + "-" + principal.id();
    }

    /** Where: {@code g}, or {@code w} with the id of the project. */
    String context() {
        return project == null ? "g" : "w" + project.id();
    }

    /** The id of the project, 0 for none. */
    int projectId() {
        return project == null ? 0 : project.id();
    }
}
