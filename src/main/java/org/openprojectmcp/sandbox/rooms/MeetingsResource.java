package org.openprojectmcp.sandbox.rooms;

import java.util.Comparator;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.content.Meeting;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.query.Values;

/** Meetings. They are planned in the browser. */
public final class MeetingsResource {
    private final Instance instance;
    private final MeetingRepresenter representer;
    private final ListQuery<Meeting> lists;

    public MeetingsResource(Instance instance) {
        this.instance = instance;
        this.representer = new MeetingRepresenter(instance);
        var filters = new FilterSet<Meeting>()
                .add("project", FilterField.value(Text.of("label.project"), Strategy.LIST, Meeting::projectId))
                .add(
                        "author",
                        FilterField.<Meeting>value(Text.of("label.author"), Strategy.LIST, Meeting::authorId)
                                .withMe())
                .add("time", time())
                .add("created_at", FilterField.instant(Text.of("label.created_on"), Meeting::createdAt))
                .add("updated_at", FilterField.instant(Text.of("label.updated_on"), Meeting::updatedAt));
        var orders = new SortOrder<Meeting>()
                .add("id", Comparator.comparing(Meeting::id))
                .add("start_time", Comparator.comparing(Meeting::start));
        this.lists = new ListQuery<>(instance, filters, orders, Comparator.comparing(Meeting::id));
    }

    /** Whether a meeting is still to come or over. */
    private FilterField<Meeting> time() {
        return FilterField.<Meeting>value(
                        Text.of("label.time"),
                        Strategy.LIST,
                        meeting -> meeting.end().isBefore(instance.now()) ? "past" : "upcoming")
                .allowing(Values.oneOf("past", "upcoming"));
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/meetings", this::list).get("/meetings/{id}", this::get);
    }

    private Answer list(Request request) {
        var caller = request.caller();
        var visible = instance.state().content().meetings().all().stream().filter(meeting -> visible(meeting, caller));
        return Answer.ok(lists.page(request, visible, meeting -> representer.element(meeting, caller)));
    }

    private Answer get(Request request) {
        return Answer.ok(representer.single(find(request), request.caller()));
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
}
