package org.openprojectmcp.sandbox.access;

import java.util.Set;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.people.Role;

/** What one caller may do in one project, for answering many questions at once. Good for one request. */
public final class Rights {
    private final Caller caller;
    private final Project project;
    private final Set<Role> roles;

    Rights(Caller caller, Project project, Set<Role> roles) {
        this.caller = caller;
        this.project = project;
        this.roles = roles;
    }

    /** Whether the caller may do one of the things. */
    public boolean may(String... permissions) {
        for (var permission : permissions) {
            if (allows(permission)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the project has a module; OpenProject itself is shown each. */
    public boolean has(String module) {
        return caller.system() || project.has(module);
    }

    /** The project they hold for. */
    public Project project() {
        return project;
    }

    private boolean allows(String permission) {
        if (caller.system()) {
            return project.active();
        }
        if (caller.user() == null || !project.active() || !Modules.offered(permission, project)) {
            return false;
        }
        return caller.admin()
                || roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }
}
