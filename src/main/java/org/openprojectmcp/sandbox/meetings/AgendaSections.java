package org.openprojectmcp.sandbox.meetings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.model.meeting.AgendaSection;
import org.openprojectmcp.sandbox.model.meeting.Meeting;
import org.openprojectmcp.sandbox.state.Agendas;
import org.openprojectmcp.sandbox.state.Table;

/** The sections of agendas. */
final class AgendaSections implements AgendaPart<AgendaSection> {
    private final Instance instance;
    private final Agendas agendas;

    AgendaSections(Instance instance) {
        this.instance = instance;
        this.agendas = instance.state().content().agendas();
    }

    @Override
    public String collection() {
        return "sections";
    }

    @Override
    public Table<AgendaSection> table() {
        return agendas.sections();
    }

    @Override
    public int meetingId(AgendaSection section) {
        return section.meetingId();
    }

    @Override
    public List<AgendaSection> of(Meeting meeting) {
        return agendas.sectionsOf(meeting.id());
    }

    @Override
    public ObjectNode document(AgendaSection section, Caller caller) {
        var meeting = instance.state().content().meetings().get(section.meetingId());
        return Hal.of("MeetingSection")
                .put("id", section.id())
                .put("title", section.title())
                .put("position", section.position())
                .put("backlog", false)
                .put("createdAt", section.createdAt())
                .put("updatedAt", section.updatedAt())
                .link("self", link(instance, section))
                .link("meeting", MeetingRepresenter.link(meeting))
                .node();
    }

    @Override
    public AgendaSection create(Meeting meeting, Payload payload, Caller caller) {
        var now = instance.now();
        var last = of(meeting).size() + 1;
        return table().insert(id -> new AgendaSection(id, meeting.id(), title(payload, ""), last, now, now));
    }

    @Override
    public AgendaSection update(AgendaSection section, Payload payload, Caller caller) {
        var position = payload.value("position").asInt(section.position());
        var changed = new AgendaSection(
                section.id(),
                section.meetingId(),
                title(payload, section.title()),
                position,
                section.createdAt(),
                instance.now());
        table().put(changed);
        return changed;
    }

    @Override
    public void delete(AgendaSection section) {
        agendas.remove(section);
    }

    private static String title(Payload payload, String otherwise) {
        return payload.has("title") ? payload.value("title").asText("") : otherwise;
    }

    /** The link to a section, at the address that its version has. */
    static Link link(Instance instance, AgendaSection section) {
        return Link.to(AgendaAddresses.of(instance, section.meetingId(), "sections", section.id()), section.title());
    }
}
