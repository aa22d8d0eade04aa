package org.openprojectmcp.sandbox.meetings;

import java.util.Comparator;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.meeting.Meeting;
import org.openprojectmcp.sandbox.profile.Feature;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.query.Values;

/** Meetings, read. */
public final class MeetingsResource {
    private final Instance instance;
    private final Meetings meetings;
    private final MeetingRepresenter representer;
    private final ListQuery<Meeting> lists;

    public MeetingsResource(Instance instance) {
        this.instance = instance;
        this.meetings = new Meetings(instance);
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
        if (instance.has(Feature.MEETING_LIST)) {
            router.get("/meetings", this::list);
        }
        router.get("/meetings/{id}", this::get);
    }

    private Answer list(Request request) {
        var caller = request.caller();
        var visible = instance.state().content().meetings().all().stream()
                .filter(meeting -> meetings.visible(caller, meeting));
        return Answer.ok(lists.page(request, visible, meeting -> representer.element(meeting, caller)));
    }

    private Answer get(Request request) {
        var meeting = meetings.visible(request.caller(), request.id());
        return Answer.ok(representer.single(meeting, request.caller()));
    }
}
