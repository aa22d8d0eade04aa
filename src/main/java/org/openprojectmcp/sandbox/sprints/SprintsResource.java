package org.openprojectmcp.sandbox.sprints;

import java.util.Comparator;
import java.util.stream.Stream;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.Sprint;
import org.openprojectmcp.sandbox.projects.Projects;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.SortOrder;

/** Sprints, to be read by whoever sees the backlogs of their project. */
public final class SprintsResource {
    /** What shows backlogs, and with them sprints. */
    private static final String SEES = "view_master_backlog";

    private final Instance instance;
    private final SprintRepresenter representer;
    private final ListQuery<Sprint> lists;

    public SprintsResource(Instance instance) {
        this.instance = instance;
        this.representer = new SprintRepresenter(instance);
        var orders = new SortOrder<Sprint>()
                .add("id", Comparator.comparing(Sprint::id))
                .add("name", Comparator.comparing(Sprint::name));
        this.lists = new ListQuery<>(instance, new FilterSet<>(), orders, Comparator.comparing(Sprint::id));
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/sprints", this::list).get("/sprints/{id}", this::get);
        for (var name : Projects.COLLECTIONS) {
            router.get("/" + name + "/{id}/sprints", this::ofProject);
        }
    }

    private Answer list(Request request) {
        return Answer.ok(lists.page(
                request, visible(request.caller()), sprint -> representer.element(sprint, request.caller())));
    }

    private Answer get(Request request) {
        return visible(request.caller())
                .filter(sprint -> sprint.id() == request.id())
                .findFirst()
                .map(sprint -> Answer.ok(representer.single(sprint, request.caller())))
                .orElseThrow(ApiError::notFound);
    }

    private Answer ofProject(Request request) {
        var project = Projects.visible(instance, request);
        instance.access().require(request.caller(), SEES, project);
        var elements = visible(request.caller())
                .filter(sprint -> sprint.projectId() == project.id())
                .map(sprint -> representer.element(sprint, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of(request.path(), elements));
    }

    private Stream<Sprint> visible(Caller caller) {
        return instance.state().content().sprints().all().stream()
                .filter(sprint -> instance.access().allowed(caller, SEES, sprint.projectId()));
    }
}
