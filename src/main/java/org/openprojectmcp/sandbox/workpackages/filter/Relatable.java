package org.openprojectmcp.sandbox.workpackages.filter;

import java.util.Set;
import java.util.function.Predicate;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.Strategy;

/** The filter for work packages that a given one could be related to; the operator is the kind of relation. */
final class Relatable {
    private static final Set<String> ORDERING = Set.of("parent", "child", "follows", "precedes");

    private final Instance instance;

    Relatable(Instance instance) {
        this.instance = instance;
    }

    FilterField<WorkPackage> filter() {
        return new FilterField<>(
                Text.of("label.relatable"),
                Strategy.RELATABLE,
                (clause, context) -> candidates(Integer.parseInt(clause.values().get(0)), clause.operator()),
                (value, context) -> value.matches("\\d{1,9}"));
    }

    private Predicate<WorkPackage> candidates(int id, String kind) {
        var state = instance.state();
        return row -> row.id() != id
                && state.indexes().relationsOf(id).stream()
                        .noneMatch(r -> r.fromId() == row.id() || r.toId() == row.id())
                && !lineal(row, id, kind);
    }

    /** Whether two rows are above one another, so that neither may follow or contain the other. */
    private boolean lineal(WorkPackage row, int id, String kind) {
        if (!ORDERING.contains(kind)) {
            return false;
        }
        var lineage = Lineage.of(instance.state());
        var other = instance.state().workPackages().find(id);
        return lineage.ancestors(row).contains(id)
                || (other != null && lineage.ancestors(other).contains(row.id()));
    }
}
