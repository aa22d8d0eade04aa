package org.openprojectmcp.sandbox.workpackages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.access.Rights;
import org.openprojectmcp.sandbox.budgets.BudgetRepresenter;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.state.State;

/** The links by which a work package offers what its reader may do. */
final class WorkPackageActions {
    private static final String[] EDIT = {
        "edit_work_packages", "assign_versions", "change_work_package_status", "manage_subtasks", "move_work_packages"
    };

    private final Instance instance;

    WorkPackageActions(Instance instance) {
        this.instance = instance;
    }

    void add(Hal hal, WorkPackage row, Caller caller, Rights rights) {
        var self = row.href();
        var page = "/work_packages/" + row.id();
        lists(hal, row, rights);
        edit(hal, row, rights);
        pages(hal, row, rights, page);
        watchers(hal, row, caller, rights);
        hierarchy(hal, row, rights);
        hal.linkIf(
                rights.may("add_work_package_comments"),
                "addComment",
                Link.action(self + "/activities", "post").title("Add comment"));
        hal.link("previewMarkup", Link.action("/api/v3/render/markdown?context=" + self, "post"));
        costs(hal, instance.state(), row, rights, page);
        integrations(hal, self, page, rights);
        hal.linkIf(caller.system(), "gitlab", Link.to(page + "/tabs/gitlab", "gitlab"))
                .linkIf(caller.system(), "projectPhase", Link.none().title(null));
    }

    private static void lists(Hal hal, WorkPackage row, Rights rights) {
        var self = row.href();
        hal.link("attachments", Link.to(self + "/attachments"))
                .linkIf(
                        rights.may("edit_work_packages", "add_work_packages", "add_work_package_attachments"),
                        "addAttachment",
                        Link.action(self + "/attachments", "post"))
                .link("fileLinks", Link.to(self + "/file_links"))
                .linkIf(rights.may("manage_file_links"), "addFileLink", Link.action(self + "/file_links", "post"))
                .link(
                        "availableRelationCandidates",
                        Link.to(self + "/available_relation_candidates", "Potential work packages to relate to"))
                .link("activities", Link.to(self + "/activities"))
                .link("relations", Link.to(self + "/relations"))
                .link("schema", Link.to("/api/v3/work_packages/schemas/" + row.projectId() + "-" + row.typeId()));
        hal.linkIf(rights.may("view_changesets"), "revisions", Link.to(self + "/revisions"));
    }

    private static void edit(Hal hal, WorkPackage row, Rights rights) {
        var self = row.href();
        hal.linkIf(rights.may(EDIT), "update", Link.action(self + "/form", "post"))
                .linkIf(rights.may(EDIT), "updateImmediately", Link.action(self, "patch"))
                .linkIf(rights.may("delete_work_packages"), "delete", Link.action(self, "delete"));
    }

    private static void pages(Hal hal, WorkPackage row, Rights rights, String page) {
        var quoted = "'" + row.subject() + "'";
        hal.linkIf(
                rights.may("log_time", "log_own_time"),
                "logTime",
                Link.to("/api/v3/time_entries", "Log time on work package " + quoted));
        html(hal, rights.may("move_work_packages"), "move", page + "/move/new", "Move work package " + quoted);
        html(hal, rights.may("copy_work_packages"), "copy", page + "/copy", "Copy work package " + quoted);
        if (rights.may("export_work_packages")) {
            hal.link("pdf", Link.to(page + ".pdf", "Export as PDF").type("application/pdf"))
                    .link(
                            "generate_pdf",
                            Link.to(page + "/generate_pdf_dialog", "Generate PDF")
                                    .type("text/vnd.turbo-stream.html"))
                    .link("atom", Link.to(page + ".atom", "Atom feed").type("application/rss+xml"));
        }
        html(
                hal,
                rights.may("select_custom_fields"),
                "customFields",
                "/projects/" + rights.project().identifier() + "/settings/custom_fields",
                "Custom fields");
        html(
                hal,
                rights.may("select_custom_fields") && rights.may("manage_types"),
                "configureForm",
                "/types/" + row.typeId() + "/form_configuration/edit",
                "Configure form");
    }

    private void watchers(Hal hal, WorkPackage row, Caller caller, Rights rights) {
        var href = row.href() + "/watchers";
        var adds = rights.may("add_work_package_watchers");
        hal.linkIf(adds, "availableWatchers", Link.to(row.href() + "/available_watchers"))
                .linkIf(rights.may("view_work_package_watchers"), "watchers", Link.to(href))
                .linkIf(
                        adds,
                        "addWatcher",
                        WorkPackageLinks.watching(href, "/api/v3/users/{user_id}")
                                .templated())
                .linkIf(
                        rights.may("delete_work_package_watchers"),
                        "removeWatcher",
                        Link.action(href + "/{user_id}", "delete").templated());
        if (caller.user() == null || caller.system()) {
            return;
        }
        if (instance.state().watchers().of(row.id()).contains(caller.id())) {
            hal.link("unwatch", Link.action(href + "/" + caller.id(), "delete"));
        } else {
            hal.link("watch", WorkPackageLinks.watching(href, "/api/v3/users/" + caller.id()));
        }
    }

    private void hierarchy(Hal hal, WorkPackage row, Rights rights) {
        var milestone = instance.state().types().get(row.typeId()).milestone();
        hal.linkIf(
                        rights.may("manage_work_package_relations"),
                        "addRelation",
                        Link.action(row.href() + "/relations", "post").title("Add relation"))
                .linkIf(
                        rights.may("add_work_packages") && !milestone,
                        "addChild",
                        Link.action("/api/v3/workspaces/" + rights.project().identifier() + "/work_packages", "post")
                                .title("Add child of " + row.subject()))
                .linkIf(
                        rights.may("manage_subtasks"),
                        "changeParent",
                        Link.action(row.href(), "patch").title("Change parent of " + row.subject()));
    }

    private static void costs(Hal hal, State state, WorkPackage row, Rights rights, String page) {
        var filters = Query.encode("[{\"entity_type\":{\"operator\":\"=\",\"values\":[\"WorkPackage\"]}},"
                + "{\"entity_id\":{\"operator\":\"=\",\"values\":[\"" + row.id() + "\"]}}]");
        hal.linkIf(
                rights.may("view_time_entries", "view_own_time_entries"),
                "timeEntries",
                Link.to("/api/v3/time_entries?filters=" + filters, "Time entries"));
        html(
                hal,
                rights.may("log_costs", "log_own_costs"),
                "logCosts",
                page + "/cost_entries/new",
                "Log costs on " + row.subject());
        html(
                hal,
                seesCosts(rights),
                "showCosts",
                "/projects/" + row.projectId()
                        + "/cost_reports?fields%5B%5D=WorkPackageId&operators%5BWorkPackageId%5D="
                        + "%3D&set_filter=1&values%5BWorkPackageId%5D=" + row.id(),
                "Show cost entries");
        hal.linkIf(
                state.renderedLinks().costs(row, seesCosts(rights)),
                "costsByType",
                Link.to(row.href() + "/summarized_costs_by_type"));
        if (rights.project().has("budgets")) {
            var budget = state.content().budgets().find(row.integer(Attribute.BUDGET));
            hal.link("budget", budget == null ? Link.none() : BudgetRepresenter.link(budget));
        }
    }

    static boolean seesCosts(Rights rights) {
        return rights.may("view_cost_entries", "view_own_cost_entries");
    }

    private static void integrations(Hal hal, String self, String page, Rights rights) {
        hal.link("github_pull_requests", Link.to(self + "/github_pull_requests", "GitHub pull requests"))
                .link("gitlab_merge_requests", Link.to(self + "/gitlab_merge_requests", "Gitlab merge requests"))
                .link("gitlab_issues", Link.to(self + "/gitlab_issues", "Gitlab Issues"))
                .linkIf(rights.project().has("meetings"), "meetings", Link.to(page + "/tabs/meetings", "meetings"))
                .linkIf(rights.has("github"), "github", Link.to(page + "/tabs/github", "github"))
                .linkIf(rights.may("manage_bcf"), "convertBCF", bcf(self, rights));
    }

    private static Link bcf(String self, Rights rights) {
        var payload = JsonNodeFactory.instance.objectNode();
        payload.putArray("reference_links").add(self);
        return Link.to("/api/bcf/2.1/projects/" + rights.project().identifier() + "/topics", "Convert to BCF")
                .with("payload", payload)
                .with("method", "post");
    }

    private static void html(Hal hal, boolean condition, String name, String href, String title) {
        hal.linkIf(condition, name, Link.to(href, title).type("text/html"));
    }
}
