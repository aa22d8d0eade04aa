package org.openprojectmcp.sandbox.state;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.openprojectmcp.sandbox.model.WorkPackage;

/**
 * OpenProject renders a work package once after each change and shows that rendering to everybody. Most links are taken out again for
 * whoever may not follow them, but the one to the costs by type is not: it is there, or is not, as for the first reader.
 */
public final class RenderedLinks {
    private final Map<Integer, Rendering> renderings = new HashMap<>();

    private record Rendering(int lockVersion, Instant updatedAt, boolean costs) {
        boolean of(WorkPackage row) {
            return lockVersion == row.lockVersion() && updatedAt.equals(row.updatedAt());
        }
    }

    /**
     * Whether the link is shown.
     *
     * @param allowed whether the reader may see costs, which counts for the first one only
     */
    public boolean costs(WorkPackage row, boolean allowed) {
        var rendering = renderings.get(row.id());
        if (rendering == null || !rendering.of(row)) {
            rendering = new Rendering(row.lockVersion(), row.updatedAt(), allowed);
            renderings.put(row.id(), rendering);
        }
        return rendering.costs();
    }

    /** Forgets a rendering: the answer to a write is not kept. */
    public void forget(int workPackageId) {
        renderings.remove(workPackageId);
    }
}
