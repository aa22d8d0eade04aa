package org.openprojectmcp.sandbox.model;

import org.jspecify.annotations.Nullable;

/** The kinds of relations as they are stored, each with the name it has from the other end. */
public enum RelationType {
    RELATES("relates", "relates", "related to"),
    FOLLOWS("follows", "precedes", "follows"),
    DUPLICATES("duplicates", "duplicated", "duplicates"),
    BLOCKS("blocks", "blocked", "blocks"),
    INCLUDES("includes", "partof", "includes"),
    REQUIRES("requires", "required", "requires"),
    PARENT("parent", "child", "parent");

    private final String key;
    private final String reverse;
    private final String label;

    RelationType(String key, String reverse, String label) {
        this.key = key;
        this.reverse = reverse;
        this.label = label;
    }

    /** The name in JSON. */
    public String key() {
        return key;
    }

    /** The name from the other end. */
    public String reverse() {
        return reverse;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The kind of a stored relation. */
    public static RelationType of(String key) {
        for (var type : values()) {
            if (type.key.equals(key)) {
                return type;
            }
        }
        throw new IllegalArgumentException("No kind of relation: " + key);
    }

    /** The kind that a name means from either end, {@code null} for an unknown name. */
    public static @Nullable RelationType named(@Nullable String name) {
        for (var type : values()) {
            if (type.key.equals(name) || (type.reverse.equals(name) && type != PARENT)) {
                return type;
            }
        }
        return null;
    }
}
