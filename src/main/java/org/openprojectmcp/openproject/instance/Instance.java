package org.openprojectmcp.openproject.instance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an OpenProject. What is not known counts as there.
 *
 * @param from the lowest version that it can be
 * @param before what it is older than; {@code null} when nothing says so
 * @param features the features of its edition
 * @param refused the paths that cannot be read, with the HTTP status of the refusal
 */
public record Instance(
        @Nullable CoreVersion from,
        @Nullable CoreVersion before,
        @Nullable Set<String> features,
        Map<String, Integer> refused) {

    /** One of which nothing is known. */
    public static final Instance UNKNOWN = new Instance(null, null, null, Map.of());

    private static final int FORBIDDEN = 403;

    public Instance {
        features = features == null ? null : Set.copyOf(features);
        refused = Map.copyOf(refused);
    }

    /** What it lacks of a requirement, as the end of a sentence that begins with what needs it; nothing when it may work. */
    public Optional<String> lacks(Requirement requirement) {
        CoreVersion since = requirement.since();
        if (since != null && before != null && before.compareTo(since) <= 0) {
            boolean known = from != null && from.major() == before.major() && from.minor() + 1 == before.minor();
            return Optional.of(
                    "needs OpenProject " + since + " or later; this one is " + (known ? from : "older than " + before));
        }
        String feature = requirement.feature();
        if (feature != null && features != null && !features.contains(feature)) {
            return Optional.of(
                    "needs the feature " + feature + ", which the edition of this OpenProject does not have");
        }
        Integer status = requirement.probe() == null ? null : refused.get(requirement.probe());
        if (status != null) {
            return Optional.of(
                    status == FORBIDDEN
                            ? "needs a permission that this server's key does not have (" + requirement.probe() + ")"
                            : "needs a part of OpenProject that this one does not have (" + requirement.probe() + ")");
        }
        return Optional.empty();
    }
}
