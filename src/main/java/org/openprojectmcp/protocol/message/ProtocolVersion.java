package org.openprojectmcp.protocol.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The revisions of the protocol that this server speaks, the oldest first. */
public enum ProtocolVersion {
    V2024_11_05("2024-11-05"),
    V2025_03_26("2025-03-26"),
    V2025_06_18("2025-06-18"),
    V2025_11_25("2025-11-25"),
    V2026_07_28("2026-07-28");

    /** What {@code initialize} answers to a client whose revision is unknown. */
    public static final ProtocolVersion LATEST_LEGACY = V2025_11_25;

    private final String wireName;

    ProtocolVersion(String wireName) {
        this.wireName = wireName;
    }

    public static Optional<ProtocolVersion> of(String wireName) {
        return Arrays.stream(values())
                .filter(version -> version.wireName.equals(wireName))
                .findFirst();
    }

    /** The wire names of one era, the oldest first. */
    public static List<String> wireNames(boolean modern) {
        return Arrays.stream(values())
                .filter(version -> version.isModern() == modern)
                .map(ProtocolVersion::wireName)
                .toList();
    }

    public String wireName() {
        return wireName;
    }

    /** Whether clients come back, with the id of the last event that they got, for what a broken stream has not brought. */
    public boolean isResumable() {
        return this == V2025_11_25;
    }

    /** Whether things have icons, and the server a description and an address. */
    public boolean hasIcons() {
        return compareTo(V2025_11_25) >= 0;
    }

    /** Whether requests describe themselves, instead of relying on a handshake. */
    public boolean isModern() {
        return this == V2026_07_28;
    }
}
