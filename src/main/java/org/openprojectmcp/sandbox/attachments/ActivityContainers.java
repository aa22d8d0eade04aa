package org.openprojectmcp.sandbox.attachments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.activities.ActivityRepresenter;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.workpackages.WorkPackageRepresenter;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;

/** Comments as containers. Who reads a comment may add files to it; who may edit it deletes them. */
final class ActivityContainers implements ContainerKind {
    private final Instance instance;

    ActivityContainers(Instance instance) {
        this.instance = instance;
    }

    @Override
    public String collection() {
        return "activities";
    }

    @Override
    public @Nullable Container find(int id) {
        var journal = instance.state().journals().find(id);
        var workPackage =
                journal == null ? null : instance.state().workPackages().find(journal.workPackageId());
        return journal == null || workPackage == null ? null : new Of(journal, workPackage);
    }

    @Override
    public Set<String> uploadPermissions() {
        return Set.of("add_work_package_comments");
    }

    private final class Of implements Container {
        private final Journal journal;
        private final WorkPackage workPackage;

        Of(Journal journal, WorkPackage workPackage) {
            this.journal = journal;
            this.workPackage = workPackage;
        }

        @Override
        public Link link() {
            return Link.to("/api/v3/activities/" + journal.id());
        }

        @Override
        public ObjectNode element(Caller caller) {
            return new ActivityRepresenter(instance, new WorkPackageRepresenter(instance)).element(journal, caller);
        }

        @Override
        public boolean visible(Caller caller) {
            return WorkPackages.visible(instance, caller, workPackage);
        }

        @Override
        public boolean mayAdd(Caller caller) {
            return visible(caller);
        }

        @Override
        public boolean mayDelete(Caller caller) {
            var rights = instance.access().rights(caller, WorkPackages.project(instance, workPackage));
            return rights.may("edit_work_package_comments")
                    || (caller.is(journal.userId()) && rights.may("edit_own_work_package_comments"));
        }
    }
}
