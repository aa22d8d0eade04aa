package org.openprojectmcp.sandbox.notifications.inbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.activities.ActivityRepresenter;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.Notification;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;

/** A notification as HAL. */
final class NotificationRepresenter implements Representer<Notification> {
    private final Instance instance;
    private final PrincipalRepresenter people;
    private final ProjectRepresenter projects;
    private final ActivityRepresenter activities;
    private final Representer<WorkPackage> workPackages;

    NotificationRepresenter(Instance instance, Representer<WorkPackage> workPackages) {
        this.instance = instance;
        this.people = new PrincipalRepresenter(instance);
        this.projects = new ProjectRepresenter(instance);
        this.activities = new ActivityRepresenter(instance, workPackages);
        this.workPackages = workPackages;
    }

    @Override
    public ObjectNode element(Notification notification, Caller caller) {
        return hal(notification).node();
    }

    @Override
    public ObjectNode single(Notification notification, Caller caller) {
        var state = instance.state();
        var row = state.workPackages().get(notification.workPackageId());
        var hal = hal(notification)
                .embed("actor", people.element(state.principals().get(notification.actorId()), caller))
                .embed("resource", workPackages.element(row, caller))
                .embed("project", projects.element(state.projects().get(row.projectId()), caller));
        var journal = state.journals().find(notification.journalId());
        if (journal != null) {
            hal.embed("activity", activities.element(journal, caller));
        }
        return hal.node();
    }

    private Hal hal(Notification notification) {
        var state = instance.state();
        var row = state.workPackages().get(notification.workPackageId());
        var href = "/api/v3/notifications/" + notification.id();
        return Hal.of("Notification")
                .put("id", notification.id())
                .put("readIAN", notification.read())
                .put("reason", notification.reason())
                .put("createdAt", notification.createdAt())
                .put("updatedAt", notification.updatedAt())
                .embed("details", List.of())
                .link("self", Link.to(href))
                .linkIf(!notification.read(), "readIAN", Link.action(href + "/read_ian", "post"))
                .linkIf(notification.read(), "unreadIAN", Link.action(href + "/unread_ian", "post"))
                .link("actor", PrincipalRepresenter.link(state.principals().get(notification.actorId())))
                .link("activity", Link.to("/api/v3/activities/" + notification.journalId()))
                .link("resource", Link.to(row.href(), row.subject()))
                .link("project", ProjectRepresenter.link(state.projects().get(row.projectId())));
    }
}
