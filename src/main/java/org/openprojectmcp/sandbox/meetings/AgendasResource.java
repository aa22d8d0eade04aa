package org.openprojectmcp.sandbox.meetings;

import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.profile.Feature;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;

/** Agendas: their sections and items, and in which meetings a work package is talked about. */
public final class AgendasResource {
    private final Instance instance;
    private final AgendaItems items;
    private final Meetings meetings;

    public AgendasResource(Instance instance) {
        this.instance = instance;
        this.items = new AgendaItems(instance);
        this.meetings = new Meetings(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        new AgendaRoutes<>(instance, items).register(router);
        new AgendaRoutes<>(instance, new AgendaSections(instance)).register(router);
        if (instance.has(Feature.AGENDA_OF_WORK_PACKAGES)) {
            router.get("/work_packages/{id}/meeting_agenda_items", this::ofWorkPackage);
        }
    }

    private Answer ofWorkPackage(Request request) {
        var row = WorkPackages.visible(instance, request);
        var elements = instance.state().content().agendas().itemsAbout(row.id()).stream()
                .filter(item -> meetings.visible(
                        request.caller(), instance.state().content().meetings().get(item.meetingId())))
                .map(item -> items.document(item, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of(request.path(), elements));
    }
}
