package org.openprojectmcp.sandbox.workpackages.filter;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.query.FilterContext;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;

/** Which ids a caller may filter by: those it can see, and in a project those that belong there. */
final class FilterValues {
    private final Instance instance;
    private final Caller caller;
    private final @Nullable Project project;

    FilterValues(Instance instance, Caller caller, @Nullable Project project) {
        this.instance = instance;
        this.caller = caller;
        this.project = project;
    }

    boolean project(String value, FilterContext context) {
        var found = instance.state().projects().find(number(value));
        return found != null && instance.access().visible(caller, found);
    }

    boolean workPackage(String value, FilterContext context) {
        var found = instance.state().workPackages().find(number(value));
        return found != null && WorkPackages.visible(instance, caller, found);
    }

    boolean principal(String value, FilterContext context) {
        var found = instance.state().principals().find(number(value));
        if (found == null) {
            return false;
        }
        return caller.is(found.id())
                || (project == null ? seen(found) : instance.access().member(found, project));
    }

    private boolean seen(Principal principal) {
        return caller.admin()
                || instance.state().projects().all().stream()
                        .filter(candidate -> instance.access().member(principal, candidate))
                        .anyMatch(candidate -> instance.access().visible(caller, candidate));
    }

    static int number(String value) {
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }
}
