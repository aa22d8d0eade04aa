package org.openprojectmcp.sandbox.meetings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.attachments.AttachmentRepresenter;
import org.openprojectmcp.sandbox.hal.Durations;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.meeting.Meeting;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.profile.Feature;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;

/** A meeting as HAL. */
public final class MeetingRepresenter implements Representer<Meeting> {
    private final Instance instance;
    private final ProjectRepresenter projects;
    private final PrincipalRepresenter people;

    public MeetingRepresenter(Instance instance) {
        this.instance = instance;
        this.projects = new ProjectRepresenter(instance);
        this.people = new PrincipalRepresenter(instance);
    }

    /** The link to a meeting. */
    static Link link(Meeting meeting) {
        return Link.to("/api/v3/meetings/" + meeting.id(), meeting.title());
    }

    @Override
    public ObjectNode element(Meeting meeting, Caller caller) {
        return hal(meeting, caller).node();
    }

    /** On its own, a meeting has its files, author and project inside. */
    @Override
    public ObjectNode single(Meeting meeting, Caller caller) {
        var author = instance.state().principals().find(meeting.authorId());
        var files = new AttachmentRepresenter(instance).list("meetings", meeting.id(), caller);
        var hal = hal(meeting, caller).embed("attachments", files);
        if (author != null) {
            hal.embed("author", people.element(author, caller));
        }
        return hal.embed("project", projects.element(project(meeting), caller)).node();
    }

    private Hal hal(Meeting meeting, Caller caller) {
        var project = project(meeting);
        var author = instance.state().principals().find(meeting.authorId());
        var href = "/api/v3/meetings/" + meeting.id();
        var files = href + "/attachments";
        var hal = Hal.of("Meeting")
                .put("id", meeting.id())
                .put("title", meeting.title())
                .put("location", meeting.location())
                .put("lockVersion", meeting.lockVersion())
                .put("startTime", meeting.start())
                .put("endTime", meeting.end())
                .put("duration", duration(meeting))
                .put("createdAt", meeting.createdAt())
                .put("updatedAt", meeting.updatedAt())
                .link("attachments", Link.to(files))
                .linkIf(
                        instance.access().allowed(caller, "edit_meetings", project),
                        "addAttachment",
                        Link.action(files, "post"))
                .link("self", link(meeting))
                .link("author", author == null ? Link.none() : PrincipalRepresenter.link(author))
                .link("project", ProjectRepresenter.link(project));
        if (instance.has(Feature.MEETING_WRITES)) {
            written(hal, meeting, caller, project);
        }
        return hal;
    }

    /** A number of hours, and a duration since meetings are written. */
    private JsonNode duration(Meeting meeting) {
        return instance.has(Feature.MEETING_WRITES)
                ? JsonNodeFactory.instance.textNode(Durations.hours(meeting.hours()))
                : JsonNodeFactory.instance.numberNode(meeting.hours());
    }

    /** What came with the writing of meetings. */
    private void written(Hal hal, Meeting meeting, Caller caller, Project project) {
        var href = "/api/v3/meetings/" + meeting.id();
        var edits = instance.access().allowed(caller, "edit_meetings", project);
        hal.put("state", meeting.conduct().state())
                .put("notify", meeting.conduct().notifies())
                .put("sharing", meeting.conduct().sharing())
                .put("template", false)
                .put("agendaSortingMode", meeting.conduct().agendaSorting())
                .link("participants", MeetingDraft.links(instance, meeting.conduct()))
                .link("agendaItems", Link.to(href + "/agenda_items"))
                .link("sections", Link.to(href + "/sections"))
                .linkIf(edits, "update", Link.action(href + "/form", "post"))
                .linkIf(edits, "updateImmediately", Link.action(href, "patch"))
                .linkIf(
                        instance.access().allowed(caller, "delete_meetings", project),
                        "delete",
                        Link.action(href, "delete"));
    }

    private Project project(Meeting meeting) {
        return instance.state().projects().get(meeting.projectId());
    }
}
