package org.openprojectmcp.sandbox.workpackages.draft;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;

/** A work package on its way to being saved: as it was, as it will be, and what the caller gave. */
public final class Draft {
    private final @Nullable WorkPackage before;
    private final Set<Attribute> given = EnumSet.noneOf(Attribute.class);
    private WorkPackage row;

    private Draft(@Nullable WorkPackage before, WorkPackage row) {
        this.before = before;
        this.row = row;
    }

    /** One that does not exist yet. */
    static Draft creating(WorkPackage blank) {
        return new Draft(null, blank);
    }

    /** One that exists. */
    static Draft updating(WorkPackage row) {
        return new Draft(row, row);
    }

    /** As it is saved, {@code null} for a new one. */
    public @Nullable WorkPackage before() {
        return before;
    }

    /** As it will be. */
    public WorkPackage row() {
        return row;
    }

    /** Whether it does not exist yet. */
    public boolean isNew() {
        return before == null;
    }

    /** Whether the caller gave the attribute. */
    boolean given(Attribute attribute) {
        return given.contains(attribute);
    }

    /** Whether the attribute will differ from what is saved. */
    public boolean changed(Attribute attribute) {
        return !Objects.equals(before == null ? null : before.value(attribute), row.value(attribute));
    }

    /** Whether saving would change anything. */
    public boolean changed() {
        return before == null
                || !before.values().equals(row.values())
                || !before.custom().equals(row.custom());
    }

    /** Takes what the caller gave. */
    void give(Attribute attribute, @Nullable Object value) {
        given.add(attribute);
        set(attribute, value);
    }

    /** Sets what follows from something else. */
    void set(Attribute attribute, @Nullable Object value) {
        row = row.with(attribute, value);
    }

    /** Takes back what the caller gave. */
    void revert(Attribute attribute) {
        given.remove(attribute);
        set(attribute, before == null ? null : before.value(attribute));
    }

    void setCustom(int fieldId, List<String> values) {
        row = row.withCustom(fieldId, values);
    }
}
