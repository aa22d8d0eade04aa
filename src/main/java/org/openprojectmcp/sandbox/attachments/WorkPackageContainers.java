package org.openprojectmcp.sandbox.attachments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.workpackages.WorkPackageLinks;
import org.openprojectmcp.sandbox.workpackages.WorkPackageRepresenter;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;
import org.openprojectmcp.sandbox.workpackages.change.History;

/** Work packages as containers: files that come and go are part of their history. */
final class WorkPackageContainers implements ContainerKind {
    static final String COLLECTION = "work_packages";
    private static final Set<String> ADD =
            Set.of("edit_work_packages", "add_work_packages", "add_work_package_attachments");

    private final Instance instance;

    WorkPackageContainers(Instance instance) {
        this.instance = instance;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public @Nullable Container find(int id) {
        var row = instance.state().workPackages().find(id);
        return row == null ? null : new Of(row);
    }

    @Override
    public Set<String> uploadPermissions() {
        return ADD;
    }

    @Override
    public ApiError missing() {
        return WorkPackages.missing();
    }

    private final class Of implements Container {
        private final WorkPackage row;

        Of(WorkPackage row) {
            this.row = row;
        }

        @Override
        public Link link() {
            return WorkPackageLinks.link(row);
        }

        @Override
        public ObjectNode element(Caller caller) {
            return new WorkPackageRepresenter(instance).element(row, caller);
        }

        @Override
        public boolean visible(Caller caller) {
            return WorkPackages.visible(instance, caller, row);
        }

        @Override
        public boolean mayAdd(Caller caller) {
            return may(caller, ADD.toArray(String[]::new));
        }

        @Override
        public boolean mayDelete(Caller caller) {
            return may(caller, "edit_work_packages");
        }

        @Override
        public void added(Attachment attachment, int userId) {
            write(attachment, null, attachment.fileName(), userId);
        }

        @Override
        public void deleted(Attachment attachment, int userId) {
            write(attachment, attachment.fileName(), null, userId);
        }

        private boolean may(Caller caller, String... permissions) {
            return instance.access()
                    .rights(caller, WorkPackages.project(instance, row))
                    .may(permissions);
        }

        private void write(Attachment attachment, @Nullable String before, @Nullable String after, int userId) {
            new History(instance).attachment(row.id(), userId, attachment.id(), before, after);
            instance.state().workPackages().put(row.touched(instance.now()));
        }
    }
}
