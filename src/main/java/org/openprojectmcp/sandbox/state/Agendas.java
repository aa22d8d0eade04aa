package org.openprojectmcp.sandbox.state;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.openprojectmcp.sandbox.model.meeting.AgendaItem;
import org.openprojectmcp.sandbox.model.meeting.AgendaSection;
import org.openprojectmcp.sandbox.model.meeting.Outcome;

/** What is on the agendas of meetings. */
public final class Agendas {
    private final Table<AgendaItem> items;
    private final Table<AgendaSection> sections;
    private final Table<Outcome> outcomes;

    Agendas(Changes changes) {
        items = new Table<>(changes);
        sections = new Table<>(changes);
        outcomes = new Table<>(changes);
    }

    public Table<AgendaItem> items() {
        return items;
    }

    public Table<AgendaSection> sections() {
        return sections;
    }

    public Table<Outcome> outcomes() {
        return outcomes;
    }

    /** The items of a meeting, in their order. */
    public List<AgendaItem> itemsOf(int meetingId) {
        return items.all().stream()
                .filter(item -> item.meetingId() == meetingId)
                .sorted(Comparator.comparing(AgendaItem::position))
                .toList();
    }

    /** The items about a work package, oldest first. */
    public List<AgendaItem> itemsAbout(int workPackageId) {
        return items.all().stream()
                .filter(item -> Objects.equals(item.workPackageId(), workPackageId))
                .toList();
    }

    /** The sections of a meeting, in their order. */
    public List<AgendaSection> sectionsOf(int meetingId) {
        return sections.all().stream()
                .filter(section -> section.meetingId() == meetingId)
                .sorted(Comparator.comparing(AgendaSection::position))
                .toList();
    }

    /** The outcomes of an item, oldest first. */
    public List<Outcome> outcomesOf(int agendaItemId) {
        return outcomes.all().stream()
                .filter(outcome -> outcome.agendaItemId() == agendaItemId)
                .toList();
    }

    /** Takes an item away, with its outcomes. */
    public void remove(AgendaItem item) {
        outcomesOf(item.id()).forEach(outcome -> outcomes.remove(outcome.id()));
        items.remove(item.id());
    }

    /** Takes a section away, with its items. */
    public void remove(AgendaSection section) {
        itemsOf(section.meetingId()).stream()
                .filter(item -> Objects.equals(item.sectionId(), section.id()))
                .forEach(this::remove);
        sections.remove(section.id());
    }

    /** Takes the agenda of a meeting away. */
    public void forgetMeeting(int meetingId) {
        itemsOf(meetingId).forEach(this::remove);
        sectionsOf(meetingId).forEach(section -> sections.remove(section.id()));
    }

    /** Items about a work package that is gone stay, and name none. */
    void forgetWorkPackage(int workPackageId) {
        itemsAbout(workPackageId).forEach(item -> items.put(item.withoutWorkPackage()));
        List.copyOf(outcomes.all()).stream()
                .filter(outcome -> Objects.equals(outcome.workPackageId(), workPackageId))
                .forEach(outcome -> outcomes.remove(outcome.id()));
    }
}
