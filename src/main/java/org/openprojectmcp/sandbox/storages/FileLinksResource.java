package org.openprojectmcp.sandbox.storages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Links;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.storages.FileLink;
import org.openprojectmcp.sandbox.model.storages.Storage;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.Page;
import org.openprojectmcp.sandbox.query.PagedCollection;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;

/** Links from work packages to files in storages. */
public final class FileLinksResource {
    private static final int PAGE_SIZE = 30;
    private static final int MOST_AT_ONCE = 20;

    private final Instance instance;
    private final StorageAccess access;
    private final FileLinkRepresenter representer;
    private final FilterSet<FileLink> filters = new FilterSet<FileLink>()
            .add("storage", FilterField.value(Text.of("label.storage"), Strategy.LIST, FileLink::storageId));

    /** @param workPackages shows the work package inside of a file link */
    public FileLinksResource(Instance instance, Representer<WorkPackage> workPackages) {
        this.instance = instance;
        this.access = new StorageAccess(instance);
        this.representer = new FileLinkRepresenter(instance, workPackages);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/work_packages/{id}/file_links", this::list)
                .post("/work_packages/{id}/file_links", this::create)
                .get("/file_links/{id}", request -> Answer.ok(representer.single(find(request), request.caller())))
                .delete("/file_links/{id}", this::delete)
                .get("/file_links/{id}/open", this::open)
                .get("/file_links/{id}/download", this::download);
    }

    private Answer list(Request request) {
        var row = WorkPackages.visible(instance, request);
        WorkPackages.require(instance, request, row, StorageAccess.SEES);
        var clauses = ListQuery.clauses(request);
        var test = filters.predicate(clauses, instance.filterContext(request.caller()));
        var links = access.storages().linksOf(row.id()).stream().filter(test).toList();
        var page = Page.of(request, instance.state().settings(), PAGE_SIZE);
        var elements = page.of(links).stream()
                .map(link -> representer.element(link, request.caller()))
                .toList();
        var parameters = ListQuery.parameters(request);
        if (clauses.isEmpty()) {
            parameters.remove("filters");
        }
        return Answer.ok(new PagedCollection(row.href() + "/file_links", parameters, page, links.size()).of(elements));
    }

    /** Adds all of them or none. What is linked already is answered as it is. */
    private Answer create(Request request) {
        var row = WorkPackages.visible(instance, request);
        WorkPackages.require(instance, request, row, StorageAccess.WRITES);
        var created = new ArrayList<FileLink>();
        for (var draft : drafts(request)) {
            created.add(saved(draft, row, request.caller()));
        }
        var elements = created.stream()
                .map(link -> representer.element(link, request.caller()))
                .toList();
        var page = new Page(1, PAGE_SIZE);
        return Answer.created(
                new PagedCollection(row.href() + "/file_links", Map.of(), page, elements.size()).of(elements));
    }

    private List<FileLinkDraft> drafts(Request request) {
        var elements = request.body().path("_embedded").path("elements");
        if (!elements.isArray()) {
            throw ApiError.of(422, "PropertyMissingError", Text.of("error.missing_property", "_embedded.elements"));
        }
        if (elements.size() > MOST_AT_ONCE) {
            throw ApiError.of(
                    422, "UnprocessableContent", Text.of("error.too_many_elements", MOST_AT_ONCE, elements.size()));
        }
        var drafts = new ArrayList<FileLinkDraft>();
        for (var element : elements) {
            var draft = FileLinkDraft.of(element, storage(element, request.caller()));
            var fault = draft.fault();
            if (fault != null) {
                throw ApiError.of(
                        422,
                        "PropertyConstraintViolation",
                        Text.of("error.invalid_file_link", draft.origin().name(), fault));
            }
            drafts.add(draft);
        }
        return drafts;
    }

    /** The storage an element names by its link or by its address. */
    private @Nullable Storage storage(JsonNode element, Caller caller) {
        var url = element.path("_links").path("storageUrl").path("href").asText("");
        var linked =
                element instanceof ObjectNode object ? Links.of(object).one("storage", "storage", "storages") : null;
        var id = linked == null ? null : linked.id();
        return access.visible(caller)
                .filter(storage -> id == null ? sameHost(storage.host(), url) : storage.id() == id)
                .findFirst()
                .orElse(null);
    }

    private static boolean sameHost(String host, String url) {
        return host.equals(url.endsWith("/") ? url : url + "/");
    }

    private FileLink saved(FileLinkDraft draft, WorkPackage row, Caller caller) {
        var storage = draft.storage();
        if (storage == null) {
            throw new IllegalArgumentException("A file link needs a storage");
        }
        var now = instance.now();
        return access.storages().linksOf(row.id()).stream()
                .filter(link -> link.storageId() == storage.id()
                        && link.origin().id().equals(draft.origin().id()))
                .findFirst()
                .orElseGet(() -> access.storages()
                        .fileLinks()
                        .insert(id -> new FileLink(id, storage.id(), row.id(), caller.id(), draft.origin(), now, now)));
    }

    private Answer delete(Request request) {
        var link = find(request);
        WorkPackages.require(instance, request, row(link), StorageAccess.WRITES);
        access.storages().fileLinks().remove(link.id());
        return Answer.empty(200);
    }

    private Answer open(Request request) {
        var link = find(request);
        return Answer.seeOther(storage(link).opens(link.origin().id(), !request.queryFlag("location")));
    }

    private Answer download(Request request) {
        var link = find(request);
        var name =
                URLEncoder.encode(link.origin().name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Answer.seeOther(storage(link).host() + "index.php/apps/integration_openproject/direct/"
                + link.origin().id() + "/" + name);
    }

    private FileLink find(Request request) {
        var link = access.storages().fileLinks().find(request.id());
        if (link == null || !seen(row(link), request.caller())) {
            throw ApiError.notFound();
        }
        return link;
    }

    private boolean seen(WorkPackage row, Caller caller) {
        return WorkPackages.visible(instance, caller, row)
                && instance.access().allowed(caller, StorageAccess.SEES, row.projectId());
    }

    private Storage storage(FileLink link) {
        return access.storages().all().get(link.storageId());
    }

    private WorkPackage row(FileLink link) {
        return instance.state().workPackages().get(link.workPackageId());
    }
}
