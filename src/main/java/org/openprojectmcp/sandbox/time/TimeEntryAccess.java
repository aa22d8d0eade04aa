package org.openprojectmcp.sandbox.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.TimeEntry;

/** Who may see, log and change time. What is allowed for one's own time is a permission of its own. */
final class TimeEntryAccess {
    static final Set<String> LOGS = Set.of("log_time", "log_own_time");
    private static final Set<String> TOUCHES = Set.of(
            "log_time",
            "log_own_time",
            "view_time_entries",
            "view_own_time_entries",
            "edit_time_entries",
            "edit_own_time_entries",
            "manage_project_activities");

    private final Instance instance;

    TimeEntryAccess(Instance instance) {
        this.instance = instance;
    }

    boolean sees(Caller caller, TimeEntry entry) {
        return may(caller, entry, "view_time_entries", "view_own_time_entries");
    }

    boolean edits(Caller caller, TimeEntry entry) {
        return may(caller, entry, "edit_time_entries", "edit_own_time_entries");
    }

    boolean logsAnywhere(Caller caller) {
        return instance.access().allowedAnywhere(caller, LOGS);
    }

    boolean touchesAnywhere(Caller caller) {
        return instance.access().allowedAnywhere(caller, TOUCHES);
    }

    /** Whether the caller may log time of others in a project. */
    boolean logsForOthers(Caller caller, @Nullable Project project) {
        return project != null && instance.access().allowed(caller, "log_time", project);
    }

    /** Whether the caller may log time of others in any project. */
    boolean logsForOthersAnywhere(Caller caller) {
        return instance.access().allowedAnywhere(caller, "log_time");
    }

    /** Whether the caller may log its own time in a project. */
    boolean logsOwn(Caller caller, Project project) {
        return instance.access().allowed(caller, "log_own_time", project);
    }

    private boolean may(Caller caller, TimeEntry entry, String all, String own) {
        return instance.access().allowed(caller, all, entry.projectId())
                || (caller.is(entry.userId()) && instance.access().allowed(caller, own, entry.projectId()));
    }
}
