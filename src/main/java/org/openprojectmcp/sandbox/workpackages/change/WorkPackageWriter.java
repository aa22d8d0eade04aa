package org.openprojectmcp.sandbox.workpackages.change;

import static org.openprojectmcp.sandbox.model.Attribute.SCHEDULE_MANUALLY;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.attachments.ContainerKey;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.CustomFields;
import org.openprojectmcp.sandbox.workpackages.draft.Draft;
import org.openprojectmcp.sandbox.workpackages.schedule.Scheduler;

/** Saves drafts that keep all rules, and lets parents and followers follow. */
public final class WorkPackageWriter {
    private final Instance instance;
    private final State state;
    private final Caller caller;
    private final Saver saver;

    public WorkPackageWriter(Instance instance, Caller caller) {
        this.instance = instance;
        this.state = instance.state();
        this.caller = caller;
        this.saver = new Saver(instance, caller.id());
    }

    /** Adds a new work package; its parents are saved once. */
    public WorkPackage create(Draft draft) {
        var family = new Family(state).remember(null, draft.row().parentId());
        var row = draft.row();
        var savedAgain = row.value(Attribute.POSITION) != null
                || !CustomFields.of(state, row.projectId(), row.typeId()).isEmpty();
        var added = saver.insert(
                new WorkPackage(0, savedAgain ? 1 : 0, row.values(), row.custom(), instance.now(), instance.now()));
        state.watchers().add(added.id(), caller.id());
        var changed = new LinkedHashMap<Integer, WorkPackage>();
        family.concerned().forEach(above -> changed.put(above.id(), above));
        schedule(added, family.switched(null, added.parentId())).forEach(moved -> changed.put(moved.id(), moved));
        saver.save(changed.values());
        return added;
    }

    /** Saves a changed work package, then its parents, then what is scheduled after it. */
    public WorkPackage update(Draft draft) {
        var before = Objects.requireNonNull(draft.before(), "only a saved work package can be updated");
        if (!draft.changed()) {
            return before;
        }
        var oldParent = before.parentId();
        var newParent = draft.row().parentId();
        var family = new Family(state).remember(before, newParent);
        var saved = saver.save(draft.row());
        if (saved.projectId() != before.projectId()) {
            new ProjectMove(state, saver).follow(saved);
        }
        saver.save(family.concerned());
        var stayed = Objects.equals(oldParent, newParent);
        var switched = new ArrayList<>(stayed ? List.<WorkPackage>of() : family.switched(oldParent, newParent));
        var itself = state.workPackages().get(saved.id());
        if (!itself.flag(SCHEDULE_MANUALLY) && !family.automatic(itself)) {
            switched.add(itself.with(SCHEDULE_MANUALLY, true));
        }
        saver.save(schedule(itself, switched));
        return state.workPackages().get(saved.id());
    }

    /** Removes a work package with all that is below it. */
    public void delete(WorkPackage row) {
        var family = new Family(state).remember(state.workPackages().find(row.parentId()), null);
        var doomed = new ArrayDeque<>(List.of(row));
        var followers = new ArrayList<Integer>();
        while (!doomed.isEmpty()) {
            var next = doomed.pop();
            doomed.addAll(state.indexes().children(next.id()));
            followers.addAll(remove(next));
        }
        saver.save(family.concerned());
        saver.save(schedule(null, family.switched(row.parentId(), null)));
        followers.forEach(this::released);
    }

    /** Makes a work package manual that has lost what it was scheduled by, or schedules it by what is left. */
    public void released(int id) {
        var row = state.workPackages().find(id);
        if (row == null || row.flag(SCHEDULE_MANUALLY)) {
            return;
        }
        var manual = !new Family(state).automatic(row);
        saver.save(schedule(row, manual ? List.of(row.with(SCHEDULE_MANUALLY, true)) : List.of()));
    }

    /** Schedules a follower anew; the first relation makes it automatic. */
    public void follows(int id, boolean first) {
        var row = state.workPackages().get(id);
        saver.save(schedule(row, first ? List.of(row.with(SCHEDULE_MANUALLY, false)) : List.of()));
    }

    private List<WorkPackage> schedule(@Nullable WorkPackage changed, List<WorkPackage> switched) {
        var scheduler = new Scheduler(state);
        var ids = new ArrayList<Integer>();
        if (changed != null) {
            ids.add(changed.id());
        }
        for (var row : switched) {
            scheduler.with(row);
            ids.add(row.id());
        }
        return List.copyOf(scheduler.follow(ids));
    }

    private List<Integer> remove(WorkPackage row) {
        var followers = new ArrayList<Integer>();
        for (var relation : List.copyOf(state.indexes().relationsOf(row.id()))) {
            if (relation.type().equals("follows") && relation.toId() == row.id()) {
                followers.add(relation.fromId());
            }
            state.relations().remove(relation.id());
        }
        List.copyOf(state.indexes().timeEntriesOf(row.id()))
                .forEach(entry -> state.timeEntries().remove(entry.id()));
        List.copyOf(state.indexes().attachmentsOf(new ContainerKey("work_packages", row.id())))
                .forEach(attachment -> state.attachments().remove(attachment.id()));
        List.copyOf(state.indexes().journalsOf(row.id()))
                .forEach(journal -> state.journals().remove(journal.id()));
        state.content().forgetWorkPackage(row.id());
        state.storages().forgetWorkPackage(row.id());
        state.watchers().forget(row.id());
        state.renderedLinks().forget(row.id());
        state.workPackages().remove(row.id());
        return followers;
    }
}
