package org.openprojectmcp.sandbox.rooms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.content.Meeting;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;

/** Meetings. They are planned in the browser. */
public final class MeetingsResource {
    private static final String HREF = "/api/v3/meetings";

    private final Instance instance;
    private final ProjectRepresenter projects;
    private final PrincipalRepresenter people;
    private final ListQuery<Meeting> lists;

    public MeetingsResource(Instance instance) {
        this.instance = instance;
        this.projects = new ProjectRepresenter(instance);
        this.people = new PrincipalRepresenter(instance);
        var filters = new FilterSet<Meeting>("Filters ")
                .add("project", FilterField.value("Project", Strategy.LIST, Meeting::projectId))
                .add(
                        "author",
                        FilterField.<Meeting>value("Author", Strategy.LIST, Meeting::authorId)
                                .withMe())
                .add("created_at", FilterField.instant("Created on", Meeting::createdAt))
                .add("updated_at", FilterField.instant("Updated on", Meeting::updatedAt));
        var orders = new SortOrder<Meeting>()
                .add("id", Comparator.comparing(Meeting::id))
                .add("start_time", Comparator.comparing(Meeting::start));
        this.lists = new ListQuery<>(instance, filters, orders, Comparator.comparing(Meeting::id));
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/meetings", this::list)
                .get("/meetings/{id}", this::get)
                .get("/meetings/{id}/attachments", this::files);
    }

    private Answer list(Request request) {
        var caller = request.caller();
        var visible = instance.state().content().meetings().all().stream().filter(meeting -> visible(meeting, caller));
        return Answer.ok(
                lists.page(request, visible, meeting -> hal(meeting, caller).node()));
    }

    private Answer get(Request request) {
        var meeting = find(request);
        var caller = request.caller();
        var author = instance.state().principals().find(meeting.authorId());
        var hal =
                hal(meeting, caller).embed("attachments", HalCollection.of(href(meeting) + "/attachments", List.of()));
        if (author != null) {
            hal.embed("author", people.element(author, caller));
        }
        return Answer.ok(
                hal.embed("project", projects.element(project(meeting), caller)).node());
    }

    private Answer files(Request request) {
        return Answer.ok(HalCollection.of(href(find(request)) + "/attachments", List.of()));
    }

    private Hal hal(Meeting meeting, Caller caller) {
        var project = project(meeting);
        var author = instance.state().principals().find(meeting.authorId());
        var files = href(meeting) + "/attachments";
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
                .link("self", Link.to(href(meeting), meeting.title()))
                .link("author", author == null ? Link.none() : PrincipalRepresenter.link(author))
                .link("project", ProjectRepresenter.link(project));
    }

    private Meeting find(Request request) {
        var meeting = instance.state().content().meetings().find(request.id());
        if (meeting == null || !visible(meeting, request.caller())) {
            throw ApiError.notFound();
        }
        return meeting;
    }

    private boolean visible(Meeting meeting, Caller caller) {
        return instance.access().allowed(caller, "view_meetings", meeting.projectId());
    }

    private Project project(Meeting meeting) {
        return instance.state().projects().get(meeting.projectId());
    }

    private static String href(Meeting meeting) {
        return HREF + "/" + meeting.id();
    }
}
