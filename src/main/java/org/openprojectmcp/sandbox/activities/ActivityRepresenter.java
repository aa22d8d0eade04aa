package org.openprojectmcp.sandbox.activities;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.attachments.AttachmentRepresenter;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.WorkPackage;

/** A journal as HAL. The link to its user has no title. */
public final class ActivityRepresenter implements Representer<Journal> {
    private final Instance instance;
    private final ChangeTexts texts;
    private final ReactionsRepresenter reactions;
    private final Representer<WorkPackage> workPackages;
    private final AttachmentRepresenter attachments;

    /** @param workPackages shows the work package inside of an activity */
    public ActivityRepresenter(Instance instance, Representer<WorkPackage> workPackages) {
        this.instance = instance;
        this.texts = new ChangeTexts(instance);
        this.reactions = new ReactionsRepresenter(instance);
        this.workPackages = workPackages;
        this.attachments = new AttachmentRepresenter(instance);
    }

    @Override
    public ObjectNode element(Journal journal, Caller caller) {
        return hal(journal, caller).node();
    }

    /** On its own, an activity has its files, work package and reactions inside. */
    @Override
    public ObjectNode single(Journal journal, Caller caller) {
        var workPackage = instance.state().workPackages().get(journal.workPackageId());
        return hal(journal, caller)
                .embed("attachments", attachments.list("activities", journal.id(), caller))
                .embed("workPackage", workPackages.element(workPackage, caller))
                .embed("emojiReactions", reactions.list(journal))
                .node();
    }

    private Hal hal(Journal journal, Caller caller) {
        var workPackage = instance.state().workPackages().get(journal.workPackageId());
        var href = href(journal);
        var details = JsonNodeFactory.instance.arrayNode().addAll(texts.of(journal));
        return Hal.of(journal.notes().isEmpty() ? "Activity" : "Activity::Comment")
                .put("id", journal.id())
                .put("comment", Formattable.markdown(journal.notes()))
                .put("details", details)
                .put("version", journal.version())
                .put("internal", journal.internal())
                .put("createdAt", journal.createdAt())
                .put("updatedAt", journal.updatedAt())
                .link("attachments", Link.to(href + "/attachments"))
                .link("addAttachment", Link.action(href + "/attachments", "post"))
                .link("self", Link.to(href))
                .link("workPackage", Link.to(workPackage.href(), workPackage.subject()))
                .link("user", Link.to("/api/v3/users/" + journal.userId()))
                .linkIf(edits(caller, journal, workPackage), "update", Link.action(href, "patch"))
                .link("emojiReactions", Link.to(href + "/emoji_reactions"));
    }

    /** A comment is rendered once, for its author, and everybody sees the links of that rendering. */
    private boolean edits(Caller caller, Journal journal, WorkPackage workPackage) {
        var project = instance.state().projects().get(workPackage.projectId());
        return instance.access().allowed(caller, "edit_work_package_comments", project)
                || !journal.notes().isEmpty()
                || (caller.is(journal.userId())
                        && instance.access().allowed(caller, "edit_own_work_package_comments", project));
    }

    private static String href(Journal journal) {
        return "/api/v3/activities/" + journal.id();
    }
}
