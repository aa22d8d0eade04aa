package org.openprojectmcp.sandbox.workpackages;

import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.model.Relation;

/** The two ends of a relation. */
public final class Ends {
    private Ends() {}

    /** Whether the caller may see both. */
    public static boolean visible(Instance instance, Relation relation, Caller caller) {
        var rows = instance.state().workPackages();
        return WorkPackages.visible(instance, caller, rows.get(relation.fromId()))
                && WorkPackages.visible(instance, caller, rows.get(relation.toId()));
    }
}
