package org.openprojectmcp.sandbox.news;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.attachments.AttachmentRepresenter;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.content.Document;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;

/** A document as HAL. */
public final class DocumentRepresenter implements Representer<Document> {
    private final Instance instance;
    private final ProjectRepresenter projects;

    public DocumentRepresenter(Instance instance) {
        this.instance = instance;
        this.projects = new ProjectRepresenter(instance);
    }

    @Override
    public ObjectNode element(Document document, Caller caller) {
        return hal(document, caller).node();
    }

    /** On its own, a document has its files and its project inside. */
    @Override
    public ObjectNode single(Document document, Caller caller) {
        var project = instance.state().projects().get(document.projectId());
        var files = new AttachmentRepresenter(instance).list("documents", document.id(), caller);
        return hal(document, caller)
                .embed("attachments", files)
                .embed("project", projects.element(project, caller))
                .node();
    }

    private Hal hal(Document document, Caller caller) {
        var project = instance.state().projects().get(document.projectId());
        var href = "/api/v3/documents/" + document.id();
        var manages = instance.access().allowed(caller, "manage_documents", project);
        return Hal.of("Document")
                .put("id", document.id())
                .put("title", document.title())
                .put("description", Formattable.markdown(document.description()))
                .put("createdAt", document.createdAt())
                .put("updatedAt", document.updatedAt())
                .link("attachments", Link.to(href + "/attachments"))
                .linkIf(manages, "addAttachment", Link.action(href + "/attachments", "post"))
                .link("self", Link.to(href, document.title()))
                .linkIf(manages, "update", Link.action(href, "patch"))
                .link("project", ProjectRepresenter.link(project));
    }
}
