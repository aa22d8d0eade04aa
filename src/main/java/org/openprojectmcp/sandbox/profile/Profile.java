package org.openprojectmcp.sandbox.profile;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A version of OpenProject that the sandbox answers as. The state is the same for all; routes and properties are not. */
public enum Profile {
    V16_6("16.6", "16.6.10"),
    /** The recorded one. */
    V17_1("17.1", "17.1.0"),
    V17_4("17.4", "17.4.1"),
    V17_9("17.9", "17.9.0");

    /** The one that is meant when none is named. */
    public static final Profile DEFAULT = V17_1;

    private final String label;
    private final String coreVersion;

    Profile(String label, String coreVersion) {
        this.label = label;
        this.coreVersion = coreVersion;
    }

    /**
     * The profile of a version, such as 17.4.
     *
     * @throws IllegalArgumentException with one line that names all of them
     */
    public static Profile of(String version) {
        return Arrays.stream(values())
                .filter(profile -> profile.label.equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        version + " is no version that the sandbox answers as; it can be one of " + labels()));
    }

    /** All of them, as people write them. */
    public static String labels() {
        return Arrays.stream(values()).map(Profile::label).collect(Collectors.joining(", "));
    }

    /** How people write it: 17.4. */
    public String label() {
        return label;
    }

    /** What the instance says of itself: 17.4.1. */
    public String coreVersion() {
        return coreVersion;
    }

    /** Whether this version has a feature. */
    public boolean has(Feature feature) {
        return compareTo(feature.since()) >= 0 && (feature.until() == null || compareTo(feature.until()) < 0);
    }
}
