package org.openprojectmcp.sandbox.workpackages.change;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.WorkPackage;

/**
 * What the first journal of a work package holds, made when it is asked for: with many work packages it would be most of what a state
 * keeps, while the row as it was then is there anyway.
 */
final class Creation extends AbstractList<Journal.Change> {
    private final WorkPackage row;

    Creation(WorkPackage row) {
        this.row = row;
    }

    @Override
    public Journal.Change get(int index) {
        return changes().get(index);
    }

    @Override
    public int size() {
        return changes().size();
    }

    @Override
    public Iterator<Journal.Change> iterator() {
        return changes().iterator();
    }

    private List<Journal.Change> changes() {
        return List.copyOf(History.changes(null, row));
    }
}
