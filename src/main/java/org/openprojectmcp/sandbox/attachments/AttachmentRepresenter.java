package org.openprojectmcp.sandbox.attachments;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;

/** An attachment as HAL, and the list of those of a container. */
public final class AttachmentRepresenter implements Representer<Attachment> {
    private final Instance instance;
    private final Containers containers;
    private final PrincipalRepresenter principals;

    public AttachmentRepresenter(Instance instance) {
        this.instance = instance;
        this.containers = new Containers(instance);
        this.principals = new PrincipalRepresenter(instance);
    }

    /** The list of the files of a container, oldest first. */
    public ObjectNode list(String collection, int id, Caller caller) {
        var key = new ContainerKey(collection, id);
        var elements = instance.state().indexes().attachmentsOf(key).stream()
                .map(attachment -> element(attachment, caller))
                .toList();
        return HalCollection.of(key.href() + "/attachments", elements);
    }

    @Override
    public ObjectNode element(Attachment attachment, Caller caller) {
        return hal(attachment, caller).node();
    }

    /** On its own, an attachment has its author and its container inside. */
    @Override
    public ObjectNode single(Attachment attachment, Caller caller) {
        var author = instance.state().principals().get(attachment.authorId());
        var hal = hal(attachment, caller).embed("author", principals.element(author, caller));
        var container = containers.of(attachment);
        return (container == null ? hal : hal.embed("container", container.element(caller))).node();
    }

    private Hal hal(Attachment attachment, Caller caller) {
        var author = instance.state().principals().get(attachment.authorId());
        var container = containers.of(attachment);
        var deletes =
                container == null ? caller.system() || caller.is(attachment.authorId()) : container.mayDelete(caller);
        var content = attachment.href() + "/content";
        return Hal.of("Attachment")
                .put("id", attachment.id())
                .put("fileName", attachment.fileName())
                .put("fileSize", attachment.content().length())
                .put("description", Formattable.plain(attachment.description()))
                .put("status", "uploaded")
                .put("contentType", attachment.contentType())
                .put(
                        "digest",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("algorithm", "md5")
                                .put("hash", attachment.digest()))
                .put("createdAt", attachment.createdAt())
                .link("self", Link.to(attachment.href(), attachment.fileName()))
                .link("author", PrincipalRepresenter.link(author))
                .link("container", container == null ? Link.none() : container.link())
                .link("staticDownloadLocation", Link.to(content))
                .link("downloadLocation", Link.to(content))
                .linkIf(deletes, "delete", Link.action(attachment.href(), "delete"));
    }
}
