package org.openprojectmcp;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.health.Observation;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.instance.Instance;
import org.openprojectmcp.openproject.instance.InstanceReader;
import org.openprojectmcp.openproject.instance.KnownInstance;
import org.openprojectmcp.openproject.instance.Requirement;
import org.openprojectmcp.tool.call.RouteCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at OpenProject, and after each connection to it, and when tool files need to know something new, finds out what it has and
 * tells the catalog. With a key of each caller's own nothing is asked, so that nothing is hidden. Used by one thread.
 */
final class InstanceWatch implements Supplier<Observation> {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceWatch.class);

    private final Supplier<Observation> look;
    private final RouteCatalog catalog;
    private final KnownInstance instance;
    private final InstanceReader reader;
    private final boolean shared;
    private @Nullable Known known;

    /** What the last answer was for. */
    private record Known(@Nullable String version, Set<Requirement> requirements) {}

    InstanceWatch(
            Supplier<Observation> look,
            RouteCatalog catalog,
            KnownInstance instance,
            InstanceReader reader,
            Settings.Auth auth) {
        this.look = look;
        this.catalog = catalog;
        this.instance = instance;
        this.reader = reader;
        this.shared = auth == Settings.Auth.SHARED;
    }

    @Override
    public Observation get() {
        Observation seen = look.get();
        if (!seen.connected()) {
            known = null;
        } else if (shared) {
            Known wanted = new Known(seen.version(), catalog.requirements());
            if (!Objects.equals(known, wanted)) {
                find(wanted);
            }
        }
        return seen;
    }

    private void find(Known wanted) {
        try {
            Instance found = reader.read(new Caller(null, new Cancellation()), wanted.requirements());
            instance.is(found);
            catalog.worksWith(found);
            known = wanted;
        } catch (OpenProjectException unanswered) {
            // What was known goes on counting; the next look asks again.
            LOG.debug("OpenProject could not be asked what it has", unanswered);
        }
    }
}
