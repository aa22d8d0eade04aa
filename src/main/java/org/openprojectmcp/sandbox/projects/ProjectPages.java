package org.openprojectmcp.sandbox.projects;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.query.ListQuery;
import org.openprojectmcp.sandbox.query.Page;
import org.openprojectmcp.sandbox.query.PagedCollection;
import org.openprojectmcp.sandbox.query.Select;

/** Pages of projects, with their exports, cut down to selected columns or whole. */
public final class ProjectPages {
    private static final Select SELECT =
            new Select(List.of("self", "ancestors"), List.of("_type", "id", "identifier", "name", "active", "public"));

    private final Instance instance;
    private final ProjectRepresenter representer;
    private final ListQuery<Project> lists;

    public ProjectPages(Instance instance) {
        this.instance = instance;
        this.representer = new ProjectRepresenter(instance);
        this.lists = ProjectFilters.query(instance);
    }

    /**
     * The page of the projects that the caller may see.
     *
     * @param self the address its links name
     * @param wanted which of them belong to the list
     */
    public ObjectNode page(Request request, String self, Predicate<Project> wanted) {
        var caller = request.caller();
        var visible = instance.state().projects().all().stream()
                .filter(project -> instance.access().visible(caller, project))
                .filter(wanted);
        var page = lists.page(request, self, visible, project -> representer.element(project, caller));
        if (page.path("_links") instanceof ObjectNode links && links.has("self")) {
            links.set(
                    "representations",
                    representations(links.path("self").path("href").asText()));
        }
        return SELECT.of(request.queryValue("select"), page);
    }

    /** A page of the projects that something may be put into, in the order of the project tree and of a size of its own. */
    public ObjectNode offer(Request request, String self, int size, Predicate<Project> wanted) {
        var caller = request.caller();
        var projects = instance.state().projects().all().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Project::identifier))
                .toList();
        var page = new Page(
                Math.max(1, Page.of(request, instance.state().settings()).offset()), size);
        var elements = page.of(projects).stream()
                .map(project -> representer.element(project, caller))
                .toList();
        var document = new PagedCollection(self, Map.of(), page, projects.size()).of(elements);
        var links = document.withObject("/_links");
        links.set(
                "representations",
                representations(links.path("self").path("href").asText()));
        return document;
    }

    private static ArrayNode representations(String self) {
        var query = self.substring(Math.max(0, self.indexOf('?')));
        var hal = Hal.untyped()
                .link(
                        "representations",
                        List.of(
                                representation("csv", "text/csv", query),
                                representation("xls", "application/vnd.ms-excel", query)));
        return (ArrayNode) hal.node().path("_links").path("representations");
    }

    private static Link representation(String format, String type, String query) {
        return Link.to("/projects." + format + query)
                .with("identifier", format)
                .type(type)
                .title(format.toUpperCase(Locale.ROOT));
    }
}
