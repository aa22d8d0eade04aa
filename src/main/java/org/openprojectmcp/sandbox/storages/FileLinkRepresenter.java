package org.openprojectmcp.sandbox.storages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.storages.FileLink;
import org.openprojectmcp.sandbox.model.storages.Storage;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.workpackages.WorkPackageLinks;

/** A file link as HAL. */
final class FileLinkRepresenter implements Representer<FileLink> {
    private static final Link VIEW_ALLOWED =
            Link.to("urn:openproject-org:api:v3:file-links:permission:ViewAllowed", "View allowed");

    private final Instance instance;
    private final StorageRepresenter storages = new StorageRepresenter();
    private final Representer<WorkPackage> workPackages;

    FileLinkRepresenter(Instance instance, Representer<WorkPackage> workPackages) {
        this.instance = instance;
        this.workPackages = workPackages;
    }

    @Override
    public ObjectNode element(FileLink link, Caller caller) {
        return hal(link, caller).node();
    }

    /** On its own, a file link has its storage and its work package inside. */
    @Override
    public ObjectNode single(FileLink link, Caller caller) {
        return hal(link, caller)
                .embed("storage", storages.element(storage(link), caller))
                .embed("container", workPackages.element(row(link), caller))
                .node();
    }

    private Hal hal(FileLink link, Caller caller) {
        var storage = storage(link);
        var row = row(link);
        var href = link.href();
        var file = link.origin();
        var creator = instance.state().principals().get(link.creatorId());
        return Hal.of("FileLink")
                .put("id", link.id())
                .put("createdAt", link.createdAt())
                .put("updatedAt", link.updatedAt())
                .put(
                        "originData",
                        StoredFileRepresenter.values(Hal.untyped(), file).node())
                .link("self", Link.to(href, file.name()))
                .link("storage", StorageRepresenter.link(storage))
                .link("container", WorkPackageLinks.link(row))
                .link("creator", PrincipalRepresenter.link(creator))
                .linkIf(
                        instance.access().allowed(caller, StorageAccess.WRITES, row.projectId()),
                        "delete",
                        Link.action(href, "delete"))
                .link("status", VIEW_ALLOWED)
                .link("originOpen", Link.to(storage.opens(file.id(), true)))
                .link("staticOriginOpen", Link.to(href + "/open"))
                .link("originOpenLocation", Link.to(storage.opens(file.id(), false)))
                .link("staticOriginOpenLocation", Link.to(href + "/open?location=true"))
                .link("staticOriginDownload", Link.to(href + "/download"));
    }

    private Storage storage(FileLink link) {
        return instance.state().storages().all().get(link.storageId());
    }

    private WorkPackage row(FileLink link) {
        return instance.state().workPackages().get(link.workPackageId());
    }
}
