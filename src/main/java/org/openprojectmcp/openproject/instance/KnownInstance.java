package org.openprojectmcp.openproject.instance;

import java.util.Optional;

/** What was last found out of the OpenProject that this server works with; nothing at first, and with a key of each caller's own. Thread-safe. */
public final class KnownInstance {

    private volatile Instance instance = Instance.UNKNOWN;

    /** Replaces what was known. */
    public void is(Instance found) {
        instance = found;
    }

    /** Whether its version is at least this one; empty when that cannot be told. */
    public Optional<Boolean> isAtLeast(CoreVersion version) {
        Instance known = instance;
        CoreVersion before = known.before();
        CoreVersion from = known.from();
        if (before != null && before.compareTo(version) <= 0) {
            return Optional.of(false);
        }
        return from != null && from.compareTo(version) >= 0 ? Optional.of(true) : Optional.empty();
    }
}
