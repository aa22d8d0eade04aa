package org.openprojectmcp.sandbox.workpackages;

import java.util.List;
import java.util.Map;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.query.Page;
import org.openprojectmcp.sandbox.query.PagedCollection;

/** What other services say about a work package. The instance is connected to none of them, so they say nothing to whoever may ask. */
public final class IntegrationsResource {
    private static final int FILE_LINKS_ON_A_PAGE = 30;

    private final Instance instance;

    public IntegrationsResource(Instance instance) {
        this.instance = instance;
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get(
                        "/work_packages/{id}/github_pull_requests",
                        request -> none(request, "show_github_content", "github_pull_requests"))
                .get(
                        "/work_packages/{id}/gitlab_merge_requests",
                        request -> none(request, "show_gitlab_content", "gitlab_merge_requests"))
                .get(
                        "/work_packages/{id}/gitlab_issues",
                        request -> none(request, "show_gitlab_content", "gitlab_issues"))
                .get("/work_packages/{id}/file_links", this::fileLinks);
    }

    private Answer none(Request request, String permission, String list) {
        var row = WorkPackages.visible(instance, request);
        WorkPackages.require(instance, request, row, permission);
        return Answer.ok(HalCollection.of(row.href() + "/" + list, List.of()));
    }

    private Answer fileLinks(Request request) {
        var row = WorkPackages.visible(instance, request);
        WorkPackages.require(instance, request, row, "view_file_links");
        var page = Page.of(request, instance.state().settings(), FILE_LINKS_ON_A_PAGE);
        return Answer.ok(new PagedCollection(row.href() + "/file_links", Map.of(), page, 0).of(List.of()));
    }
}
