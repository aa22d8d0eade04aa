package org.openprojectmcp.sandbox.attachments;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.LinkValue;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;

/** The files that a work package is written with: those it names hang on it afterwards, those it had and does not name are deleted. */
public final class Claims {
    private final Instance instance;
    private final Caller caller;
    private final @Nullable List<LinkValue> links;

    /** Reads the links of a body. */
    public Claims(Instance instance, Payload payload, Caller caller) {
        this.instance = instance;
        this.caller = caller;
        this.links = payload.links().many("attachments", "attachments", "attachments");
    }

    /**
     * What the body may not claim.
     *
     * @param workPackageId 0 for a new work package
     */
    public List<Violation> violations(int workPackageId) {
        var violations = new ArrayList<Violation>();
        for (var link : given()) {
            var attachment = instance.state().attachments().find(link.id());
            if (attachment == null) {
                violations.add(
                        Violation.constraint("attachments", Text.of("error.missing", Text.of("label.attachments"))));
            } else if (!free(attachment) && !key(workPackageId).equals(attachment.container())) {
                violations.add(Violation.constraint("attachments", Text.of("error.attachments_taken")));
            }
        }
        return violations.stream().distinct().toList();
    }

    /** Hangs what the body names on the saved work package and deletes what it does not name; nothing when it names none at all. */
    public void apply(int workPackageId) {
        if (links == null) {
            return;
        }
        var key = key(workPackageId);
        var named = given().stream().map(LinkValue::id).toList();
        var attachments = instance.state().attachments();
        var dropped = instance.state().indexes().attachmentsOf(key).stream()
                .filter(attachment -> !named.contains(attachment.id()))
                .toList();
        for (var attachment : dropped) {
            attachments.remove(attachment.id());
            container(workPackageId).deleted(attachment, caller.id());
        }
        for (var id : named) {
            var attachment = attachments.find(id);
            if (attachment != null && attachment.container() == null) {
                attachments.put(attachment.in(key));
                container(workPackageId).added(attachment, caller.id());
            }
        }
    }

    private List<LinkValue> given() {
        return links == null ? List.of() : links;
    }

    private boolean free(Attachment attachment) {
        return attachment.container() == null && caller.is(attachment.authorId());
    }

    private Container container(int workPackageId) {
        var container = new WorkPackageContainers(instance).find(workPackageId);
        if (container == null) {
            throw new IllegalStateException("No work package " + workPackageId);
        }
        return container;
    }

    private static ContainerKey key(int workPackageId) {
        return new ContainerKey(WorkPackageContainers.COLLECTION, workPackageId);
    }
}
