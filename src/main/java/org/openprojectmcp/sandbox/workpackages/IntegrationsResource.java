package org.openprojectmcp.sandbox.workpackages;

import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;

/** What other services say about a work package. The instance is connected to none of them, so they say nothing to whoever may ask. */
public final class IntegrationsResource {
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
                        request -> none(request, "show_gitlab_content", "gitlab_issues"));
    }

    private Answer none(Request request, String permission, String list) {
        var row = WorkPackages.visible(instance, request);
        WorkPackages.require(instance, request, row, permission);
        return Answer.ok(HalCollection.of(row.href() + "/" + list, List.of()));
    }
}
