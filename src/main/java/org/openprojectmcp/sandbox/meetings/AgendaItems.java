package org.openprojectmcp.sandbox.meetings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.model.meeting.AgendaItem;
import org.openprojectmcp.sandbox.model.meeting.Meeting;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.state.Agendas;
import org.openprojectmcp.sandbox.state.Table;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;

/** The items of agendas. */
final class AgendaItems implements AgendaPart<AgendaItem> {
    private final Instance instance;
    private final Meetings meetings;
    private final Agendas agendas;

    AgendaItems(Instance instance) {
        this.instance = instance;
        this.meetings = new Meetings(instance);
        this.agendas = instance.state().content().agendas();
    }

    @Override
    public String collection() {
        return "agenda_items";
    }

    @Override
    public Table<AgendaItem> table() {
        return agendas.items();
    }

    @Override
    public int meetingId(AgendaItem item) {
        return item.meetingId();
    }

    @Override
    public List<AgendaItem> of(Meeting meeting) {
        return agendas.itemsOf(meeting.id());
    }

    @Override
    public ObjectNode document(AgendaItem item, Caller caller) {
        var meeting = instance.state().content().meetings().get(item.meetingId());
        var section = agendas.sections().find(item.sectionId());
        return Hal.of("MeetingAgendaItem")
                .put("id", item.id())
                .put("lockVersion", item.lockVersion())
                .put("title", title(item, caller))
                .put("notes", Formattable.markdown(item.notes()))
                .put("position", item.position())
                .put("durationInMinutes", item.minutes())
                .put("itemType", item.kind().name().toLowerCase(Locale.ROOT))
                .put("createdAt", item.createdAt())
                .put("updatedAt", item.updatedAt())
                .link("self", link(instance, item, title(item, caller)))
                .link("meeting", MeetingRepresenter.link(meeting))
                .link("author", person(item.authorId()))
                .link("presenter", person(item.presenterId()))
                .link("workPackage", meetings.link(item.workPackageId(), caller))
                .link("section", section == null ? Link.none() : AgendaSections.link(instance, section))
                .node();
    }

    private Link person(@Nullable Integer id) {
        var principal = instance.state().principals().find(id);
        return principal == null ? Link.none() : PrincipalRepresenter.link(principal);
    }

    /** A work package speaks for itself, to whoever may see it. */
    private String title(AgendaItem item, Caller caller) {
        var row = instance.state().workPackages().find(item.workPackageId());
        return row != null && WorkPackages.visible(instance, caller, row) ? row.subject() : item.title();
    }

    @Override
    public AgendaItem create(Meeting meeting, Payload payload, Caller caller) {
        var draft = AgendaItemDraft.blank(instance, meeting);
        draft.apply(payload, caller);
        return table().insert(id -> draft.item(id, caller));
    }

    @Override
    public AgendaItem update(AgendaItem item, Payload payload, Caller caller) {
        Meetings.requireCurrent(payload, item.lockVersion());
        var draft = AgendaItemDraft.of(instance, item);
        draft.apply(payload, caller);
        var changed = draft.item(item.id(), caller);
        table().put(changed);
        return changed;
    }

    @Override
    public void delete(AgendaItem item) {
        agendas.remove(item);
    }

    /** The link to an item, at the address that its version has. */
    static Link link(Instance instance, AgendaItem item, String title) {
        return Link.to(AgendaAddresses.of(instance, item.meetingId(), "agenda_items", item.id()), title);
    }
}
