package org.openprojectmcp.sandbox.rooms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.content.Post;
import org.openprojectmcp.sandbox.model.content.WikiPage;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;

/** Wiki pages and posts of forums. API v3 shows them by id only, and of them little more than a title. */
public final class PagesResource {
    private final Instance instance;
    private final ProjectRepresenter projects;

    public PagesResource(Instance instance) {
        this.instance = instance;
        this.projects = new ProjectRepresenter(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/wiki_pages/{id}", request -> document(wikiPage(request), request))
                .get("/wiki_pages/{id}/attachments", request -> files(wikiPage(request)))
                .get("/posts/{id}", request -> document(post(request), request))
                .get("/posts/{id}/attachments", request -> files(post(request)));
    }

    /**
     * What a wiki page and a post have in common.
     *
     * @param titled what the title is called
     * @param edit the permission that it takes to add files
     */
    private record Page(String type, String href, int id, Project project, String titled, String title, String edit) {}

    private Page wikiPage(Request request) {
        var page = instance.state().content().wikiPages().find(request.id());
        var project = visible(page == null ? null : page.projectId(), "view_wiki_pages", request);
        return of(page, project);
    }

    private Page post(Request request) {
        var post = instance.state().content().posts().find(request.id());
        var project = visible(post == null ? null : post.projectId(), "view_messages", request);
        return of(post, project);
    }

    private static Page of(@Nullable WikiPage page, Project project) {
        if (page == null) {
            throw ApiError.notFound();
        }
        var href = "/api/v3/wiki_pages/" + page.id();
        return new Page("WikiPage", href, page.id(), project, "title", page.title(), "edit_wiki_pages");
    }

    private static Page of(@Nullable Post post, Project project) {
        if (post == null) {
            throw ApiError.notFound();
        }
        var href = "/api/v3/posts/" + post.id();
        return new Page("Post", href, post.id(), project, "subject", post.subject(), "edit_messages");
    }

    private Project visible(@Nullable Integer projectId, String permission, Request request) {
        var project = instance.state().projects().find(projectId);
        if (project == null || !instance.access().allowed(request.caller(), permission, project)) {
            throw ApiError.notFound();
        }
        return project;
    }

    private Answer document(Page page, Request request) {
        var files = page.href() + "/attachments";
        var adds = instance.access().allowed(request.caller(), page.edit(), page.project());
        return Answer.ok(Hal.of(page.type())
                .put("id", page.id())
                .put(page.titled(), page.title())
                .embed("attachments", HalCollection.of(files, List.of()))
                .embed("project", projects.element(page.project(), request.caller()))
                .link("attachments", Link.to(files))
                .linkIf(adds, "addAttachment", Link.action(files, "post"))
                .link("self", Link.to(page.href()))
                .link("project", ProjectRepresenter.link(page.project()))
                .node());
    }

    private static Answer files(Page page) {
        return Answer.ok(HalCollection.of(page.href() + "/attachments", List.of()));
    }
}
