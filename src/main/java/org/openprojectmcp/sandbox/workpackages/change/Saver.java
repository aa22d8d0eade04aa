package org.openprojectmcp.sandbox.workpackages.change;

import java.util.Collection;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.model.WorkPackage;

/** Puts changed work packages into their table: each time with the next lock version and a line in the history. */
public final class Saver {
    private final Instance instance;
    private final History history;
    private final int userId;

    /** @param userId whose change it is */
    public Saver(Instance instance, int userId) {
        this.instance = instance;
        this.history = new History(instance);
        this.userId = userId;
    }

    /** Adds a new row. */
    WorkPackage insert(WorkPackage row) {
        var added = instance.state().workPackages().insert(row::withId);
        history.change(null, added, userId);
        return added;
    }

    /** Saves a changed row. */
    public WorkPackage save(WorkPackage row) {
        var before = instance.state().workPackages().get(row.id());
        var saved = row.saved(before.lockVersion() + 1, instance.now());
        instance.state().workPackages().put(saved);
        history.change(before, saved, userId);
        return saved;
    }

    /** Saves changed rows. */
    public void save(Collection<WorkPackage> rows) {
        rows.forEach(this::save);
    }
}
