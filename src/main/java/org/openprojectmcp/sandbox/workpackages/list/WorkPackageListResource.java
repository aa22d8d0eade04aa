package org.openprojectmcp.sandbox.workpackages.list;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.projects.Projects;
import org.openprojectmcp.sandbox.query.Clause;
import org.openprojectmcp.sandbox.query.Page;
import org.openprojectmcp.sandbox.query.SortOrder;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;

/** Lists of work packages: of a project with its subprojects, of all projects, and those that one could be related to. */
public final class WorkPackageListResource {
    private static final int CANDIDATES = 10;
    private static final int IN_MANUAL_ORDER = 250;

    private final Instance instance;
    private final WorkPackageList lists;

    public WorkPackageListResource(Instance instance) {
        this.instance = instance;
        this.lists = new WorkPackageList(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/work_packages", this::all)
                .get("/work_packages/{id}/available_relation_candidates", this::candidates);
        for (var collection : Projects.COLLECTIONS) {
            router.get("/" + collection + "/{id}/work_packages", this::ofProject);
        }
    }

    private Answer all(Request request) {
        instance.access().requireAnywhere(request.caller(), "view_work_packages");
        return list(request, null);
    }

    private Answer ofProject(Request request) {
        var project = Projects.visible(instance, request);
        instance.access().require(request.caller(), "view_work_packages", project);
        return list(request, project);
    }

    private Answer list(Request request, @Nullable Project project) {
        var answer = Answer.ok(document(request, project));
        return request.queryValue("timestamps") == null ? answer.again() : answer;
    }

    /** The list that a request asks for, of a project or of all. */
    public ObjectNode document(Request request, @Nullable Project project) {
        var timestamps = Timestamps.of(request.queryValue("timestamps"), instance.now());
        var list = ListRequest.of(request, project, instance.state(), timestamps);
        var page =
                list.manual() ? IN_MANUAL_ORDER : Page.standard(instance.state().settings());
        return lists.answer(request, list, page);
    }

    private Answer candidates(Request request) {
        var row = WorkPackages.visible(instance, request);
        var query = request.queryValue("query");
        var type = request.queryValue("type");
        var clauses = new ArrayList<Clause>();
        if (query != null) {
            clauses.add(new Clause("typeahead", "**", List.of(query)));
        }
        clauses.add(new Clause("relatable", type == null ? "relates" : type, List.of(String.valueOf(row.id()))));
        var order = List.of(new SortOrder.Criterion("id", false));
        var timestamps = Timestamps.of(null, instance.now());
        var list = new ListRequest(null, clauses, order, null, false, true, true, timestamps, List.of(), null);
        return Answer.ok(lists.answer(request, list, CANDIDATES));
    }
}
