package org.openprojectmcp.sandbox.storages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.storages.ProjectStorage;
import org.openprojectmcp.sandbox.model.storages.Storage;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.Page;
import org.openprojectmcp.sandbox.query.Strategy;

/** Which projects use which storages. The list comes whole, though its own link names a page. */
public final class ProjectStoragesResource {
    private static final String HREF = "/api/v3/project_storages";

    private final Instance instance;
    private final StorageAccess access;
    private final FilterSet<ProjectStorage> filters;

    public ProjectStoragesResource(Instance instance) {
        this.instance = instance;
        this.access = new StorageAccess(instance);
        this.filters = new FilterSet<ProjectStorage>("Filters ")
                .add("project", FilterField.value("Project", Strategy.LIST, ProjectStorage::projectId))
                .add("storage", FilterField.value("Storage", Strategy.LIST, ProjectStorage::storageId))
                .add("storage_url", FilterField.value("Storage url", Strategy.LIST, row -> storage(row)
                        .host()));
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/project_storages", this::list)
                .get("/project_storages/{id}", request -> Answer.ok(document(find(request))))
                .get("/project_storages/{id}/open", this::open);
    }

    private Answer list(Request request) {
        var test = filters.predicate(ListQuery.clauses(request), instance.filterContext(request.caller()));
        var elements = access.ofProjects(request.caller())
                .filter(test)
                .map(this::document)
                .toList();
        var page = Page.of(request, instance.state().settings());
        var parameters = new TreeMap<>(ListQuery.parameters(request));
        parameters.put("offset", String.valueOf(page.offset()));
        parameters.put("pageSize", String.valueOf(page.size()));
        return Answer.ok(HalCollection.of(HREF + "?" + Query.of(parameters), elements));
    }

    private Answer open(Request request) {
        var row = find(request);
        var storage = storage(row);
        return Answer.seeOther(
                row.folderId() == null ? storage.host() + "index.php/apps/files" : storage.opens(row.folderId(), true));
    }

    private ObjectNode document(ProjectStorage row) {
        var state = instance.state();
        var href = HREF + "/" + row.id();
        var folder = row.folderId();
        var hal = Hal.of("ProjectStorage")
                .put("id", row.id())
                .put("projectFolderMode", folder == null ? "inactive" : "manual")
                .put("createdAt", row.createdAt())
                .put("updatedAt", row.updatedAt())
                .link("self", Link.to(href))
                .link("storage", StorageRepresenter.link(storage(row)))
                .link("project", ProjectRepresenter.link(state.projects().get(row.projectId())))
                .link("creator", PrincipalRepresenter.link(state.principals().get(row.creatorId())))
                .link("open", Link.to(href + "/open"))
                .link("openWithConnectionEnsured", Link.to(href + "/open"));
        if (folder != null) {
            hal.link("projectFolder", Link.to(storage(row).href() + "/files/" + folder));
        }
        return hal.node();
    }

    private Storage storage(ProjectStorage row) {
        return access.storages().all().get(row.storageId());
    }

    private ProjectStorage find(Request request) {
        var id = request.id();
        return access.ofProjects(request.caller())
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(ApiError::notFound);
    }
}
