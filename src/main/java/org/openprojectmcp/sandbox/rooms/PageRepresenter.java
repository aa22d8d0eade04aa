package org.openprojectmcp.sandbox.rooms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.attachments.AttachmentRepresenter;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;

/** A wiki page or a post as HAL. */
public final class PageRepresenter implements Representer<Page> {
    private final Instance instance;
    private final ProjectRepresenter projects;

    public PageRepresenter(Instance instance) {
        this.instance = instance;
        this.projects = new ProjectRepresenter(instance);
    }

    @Override
    public ObjectNode element(Page page, Caller caller) {
        return hal(page, caller).node();
    }

    /** On its own, a page has its files and its project inside. */
    @Override
    public ObjectNode single(Page page, Caller caller) {
        var project = instance.state().projects().get(page.projectId());
        var files = new AttachmentRepresenter(instance).list(page.kind().collection(), page.id(), caller);
        return hal(page, caller)
                .embed("attachments", files)
                .embed("project", projects.element(project, caller))
                .node();
    }

    private Hal hal(Page page, Caller caller) {
        var files = page.href() + "/attachments";
        var adds = instance.access().allowed(caller, page.kind().edits(), page.projectId());
        return Hal.of(page.kind().type())
                .put("id", page.id())
                .put(page.kind().titled(), page.title())
                .link("attachments", Link.to(files))
                .linkIf(adds, "addAttachment", Link.action(files, "post"))
                .link("self", Link.to(page.href()))
                .link(
                        "project",
                        ProjectRepresenter.link(instance.state().projects().get(page.projectId())));
    }
}
