package org.openprojectmcp.sandbox.meetings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.meeting.Meeting;
import org.openprojectmcp.sandbox.workpackages.WorkPackageLinks;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;

/** Finds meetings and says who may do what with them. */
final class Meetings {
    private static final String UNDISCLOSED = "urn:openproject-org:api:v3:undisclosed";

    private final Instance instance;

    Meetings(Instance instance) {
        this.instance = instance;
    }

    /**
     * A meeting that the caller sees.
     *
     * @throws ApiError 404 for any other
     */
    Meeting visible(Caller caller, int id) {
        var meeting = instance.state().content().meetings().find(id);
        if (meeting == null || !visible(caller, meeting)) {
            throw ApiError.notFound();
        }
        return meeting;
    }

    boolean visible(Caller caller, Meeting meeting) {
        return instance.access().allowed(caller, "view_meetings", meeting.projectId());
    }

    Project project(Meeting meeting) {
        return instance.state().projects().get(meeting.projectId());
    }

    /** Refuses with 403 unless allowed in the meeting's project. */
    void require(Caller caller, String permission, Meeting meeting) {
        instance.access().require(caller, permission, project(meeting));
    }

    /**
     * Refuses a body that does not name the stored version.
     *
     * @throws ApiError 409
     */
    static void requireCurrent(Payload payload, int lockVersion) {
        var given = payload.value("lockVersion");
        if (!given.isInt() || given.intValue() != lockVersion) {
            throw ApiError.conflict();
        }
    }

    /** Refuses with 422 to change what is on the agenda of a meeting that is over. */
    static void requireEditable(Meeting meeting) {
        if (meeting.conduct().over()) {
            throw ApiError.of(Violation.constraint("base", Text.of("error.agenda_closed")));
        }
    }

    /** The work package that a link names, when the caller sees it. */
    @Nullable
    WorkPackage workPackage(Payload payload, Caller caller) {
        var link = payload.links().one("workPackage", "workPackage", "work_packages");
        var row = link == null ? null : instance.state().workPackages().find(link.id());
        return row != null && WorkPackages.visible(instance, caller, row) ? row : null;
    }

    /** The link to a work package, which the caller may not see. */
    Link link(@Nullable Integer workPackageId, Caller caller) {
        var row = instance.state().workPackages().find(workPackageId);
        if (row == null) {
            return Link.none();
        }
        return WorkPackages.visible(instance, caller, row)
                ? WorkPackageLinks.link(row)
                : Link.to(UNDISCLOSED, Text.of("link.undisclosed_work_package"));
    }

    /** A payload that has links, be they none. */
    static ObjectNode linked(ObjectNode payload) {
        if (!payload.has("_links")) {
            payload.putObject("_links");
        }
        return payload;
    }
}
