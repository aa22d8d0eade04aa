package org.openprojectmcp.sandbox.workpackages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.WorkPackage;

/**
 * The parent inside of the answer to a creation: OpenProject loaded it before it saved the child, so what saving the child changed in
 * the parent's row is not shown yet; what is counted from the children is.
 */
final class ParentAsLoaded {
    private static final String COSTS = "costsByType";
    private static final List<String> FRESH = List.of(
            "_links", "derivedStartDate", "derivedDueDate", "spentTime", "laborCosts", "materialCosts", "overallCosts");

    private final @Nullable ObjectNode loaded;

    /** @param parent as it is before the child is saved; {@code null} without one */
    ParentAsLoaded(@Nullable WorkPackage parent, Representer<WorkPackage> representer, Caller caller) {
        this.loaded = parent == null ? null : representer.element(parent, caller);
    }

    /** The document of the child, with its parent put back. */
    ObjectNode in(ObjectNode child) {
        if (loaded != null && child.at("/_embedded/parent") instanceof ObjectNode parent) {
            var stored = loaded.deepCopy();
            stored.remove(FRESH);
            parent.setAll(stored);
            if (!loaded.path("_links").has(COSTS)) {
                parent.withObject("/_links").remove(COSTS);
            }
        }
        return child;
    }
}
