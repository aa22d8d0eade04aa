package org.openprojectmcp.sandbox.activities;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.notifications.Notifier;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;
import org.openprojectmcp.sandbox.workpackages.change.History;

/** Reading histories, commenting, editing comments and reacting to them. */
public final class ActivitiesResource {
    private final Instance instance;
    private final History history;
    private final Notifier notifier;
    private final ActivityRepresenter representer;
    private final ReactionsRepresenter reactions;

    /** @param workPackages shows the work package inside of an activity */
    public ActivitiesResource(Instance instance, Representer<WorkPackage> workPackages) {
        this.instance = instance;
        this.history = new History(instance);
        this.notifier = new Notifier(instance);
        this.representer = new ActivityRepresenter(instance, workPackages);
        this.reactions = new ReactionsRepresenter(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/work_packages/{id}/activities", this::list)
                .post("/work_packages/{id}/activities", this::comment)
                .get("/work_packages/{id}/activities_emoji_reactions", this::reactionsOfWorkPackage)
                .get("/activities/{id}", this::get)
                .patch("/activities/{id}", this::edit)
                .get("/activities/{id}/emoji_reactions", this::reactionsOf)
                .patch("/activities/{id}/emoji_reactions", this::react);
    }

    private Answer list(Request request) {
        var workPackage = WorkPackages.visible(instance, request);
        var elements = journals(workPackage).stream()
                .map(journal -> representer.element(journal, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of(workPackage.href() + "/activities", elements));
    }

    private Answer comment(Request request) {
        var workPackage = WorkPackages.visible(instance, request);
        instance.access().require(request.caller(), "add_work_package_comments", project(workPackage));
        var body = request.body();
        var comment = body.path("comment");
        if (comment.isMissingNode()) {
            throw ApiError.badRequest(Text.verbatim("comment is missing"));
        }
        if (!comment.isObject()) {
            throw ApiError.badRequest(Text.verbatim("comment is invalid"));
        }
        var notes = comment.path("raw").asText("");
        if (notes.isBlank()) {
            throw ApiError.of(Violation.constraint("journalNotes", Text.of("error.blank", Text.of("label.comment"))));
        }
        if (body.path("internal").asBoolean()) {
            throw ApiError.of(Violation.constraint("journalInternal", Text.of("error.enterprise_internal_comments")));
        }
        var journal = history.comment(workPackage.id(), request.caller().id(), notes, false);
        instance.state().workPackages().put(workPackage.touched(instance.now()));
        notifier.tell(request, workPackage);
        return Answer.created(representer.element(journal, request.caller()));
    }

    private Answer get(Request request) {
        return Answer.ok(representer.single(find(request), request.caller()));
    }

    private Answer edit(Request request) {
        var journal = find(request);
        var comment = comment(request.body());
        var project = project(instance.state().workPackages().get(journal.workPackageId()));
        var own = request.caller().is(journal.userId())
                && instance.access().allowed(request.caller(), "edit_own_work_package_comments", project);
        if (!own) {
            instance.access().require(request.caller(), "edit_work_package_comments", project);
        }
        var edited = journal.withNotes(comment, instance.now());
        instance.state().journals().put(edited);
        return Answer.ok(representer.single(edited, request.caller()));
    }

    /** Only a bare text is taken, though everything else in API v3 writes texts as objects. */
    private static String comment(ObjectNode body) {
        var comment = body.path("comment");
        if (comment.isMissingNode()) {
            throw ApiError.badRequest(Text.verbatim("comment is missing"));
        }
        if (!comment.isTextual()) {
            throw ApiError.badRequest(Text.verbatim("comment is invalid"));
        }
        return comment.textValue();
    }

    private Answer reactionsOf(Request request) {
        return Answer.ok(reactions.list(find(request)));
    }

    private Answer reactionsOfWorkPackage(Request request) {
        var workPackage = WorkPackages.visible(instance, request);
        var elements = journals(workPackage).stream()
                .flatMap(journal -> reactions.elements(journal).stream())
                .toList();
        return Answer.ok(HalCollection.of(workPackage.href() + "/activities_emoji_reactions", elements));
    }

    /** Takes a reaction back when it was already there. */
    private Answer react(Request request) {
        var journal = find(request);
        var emoji = Emoji.of(request.body().path("reaction").asText(""));
        if (emoji == null) {
            throw ApiError.badRequest(Text.verbatim("reaction does not have a valid value"));
        }
        var project = project(instance.state().workPackages().get(journal.workPackageId()));
        instance.access().require(request.caller(), "add_work_package_comments", project);
        var all = new LinkedHashMap<>(journal.reactions());
        var users = new LinkedHashSet<>(all.getOrDefault(emoji.name(), Set.of()));
        if (!users.remove(request.caller().id())) {
            users.add(request.caller().id());
        }
        all.put(emoji.name(), users);
        all.values().removeIf(Set::isEmpty);
        var changed = journal.withReactions(all);
        instance.state().journals().put(changed);
        return Answer.ok(reactions.list(changed));
    }

    private List<Journal> journals(WorkPackage workPackage) {
        return List.copyOf(instance.state().indexes().journalsOf(workPackage.id()));
    }

    private Journal find(Request request) {
        var journal = instance.state().journals().find(request.id());
        var workPackage =
                journal == null ? null : instance.state().workPackages().find(journal.workPackageId());
        if (journal == null || workPackage == null || !WorkPackages.visible(instance, request.caller(), workPackage)) {
            throw ApiError.notFound();
        }
        return journal;
    }

    private Project project(WorkPackage workPackage) {
        return instance.state().projects().get(workPackage.projectId());
    }
}
