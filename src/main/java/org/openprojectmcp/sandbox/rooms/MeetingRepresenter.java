package org.openprojectmcp.sandbox.rooms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.attachments.AttachmentRepresenter;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.content.Meeting;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
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
        return Hal.of("Meeting")
                .put("id", meeting.id())
                .put("title", meeting.title())
                .put("location", meeting.location())
                .put("lockVersion", meeting.lockVersion())
                .put("startTime", meeting.start())
                .put("endTime", meeting.end())
                .put("duration", JsonNodeFactory.instance.numberNode(meeting.hours()))
                .put("createdAt", meeting.createdAt())
                .put("updatedAt", meeting.updatedAt())
                .link("attachments", Link.to(files))
                .linkIf(
                        instance.access().allowed(caller, "edit_meetings", project),
                        "addAttachment",
                        Link.action(files, "post"))
                .link("self", Link.to(href, meeting.title()))
                .link("author", author == null ? Link.none() : PrincipalRepresenter.link(author))
                .link("project", ProjectRepresenter.link(project));
    }

    private Project project(Meeting meeting) {
        return instance.state().projects().get(meeting.projectId());
    }
}
