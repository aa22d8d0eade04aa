package org.openprojectmcp.sandbox.model.definition;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.language.Text;

/** The kinds of relations as they are stored, each with the name it has from the other end. */
public enum RelationType {
    RELATES("relates", "relates"),
    FOLLOWS("follows", "precedes"),
    DUPLICATES("duplicates", "duplicated"),
    BLOCKS("blocks", "blocked"),
    INCLUDES("includes", "partof"),
    REQUIRES("requires", "required"),
    PARENT("parent", "child");

    private final String key;
    private final String reverse;

    RelationType(String key, String reverse) {
        this.key = key;
        this.reverse = reverse;
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
    public Text label() {
        return Text.of("relation." + key);
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
