package org.openprojectmcp.shape;

import java.util.Arrays;
import java.util.Optional;

/** How one work package stands to another, as API v3 calls it and as people say it. */
enum RelationKind {
    FOLLOWS("after", "before"),
    PRECEDES("before", "after"),
    BLOCKS("blocks", "blocked by"),
    BLOCKED("blocked by", "blocks"),
    DUPLICATES("duplicates", "duplicated by"),
    DUPLICATED("duplicated by", "duplicates"),
    INCLUDES("includes", "part of"),
    PARTOF("part of", "includes"),
    REQUIRES("requires", "required by"),
    REQUIRED("required by", "requires"),
    RELATES("relates to", "relates to");

    private final String from;
    private final String to;

    RelationKind(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** In words, seen from the work package where the relation begins. */
    String seenFromStart() {
        return from;
    }

    /** In words, seen from the work package where the relation ends. */
    String seenFromEnd() {
        return to;
    }

    static Optional<RelationKind> of(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(type))
                .findFirst();
    }
}
