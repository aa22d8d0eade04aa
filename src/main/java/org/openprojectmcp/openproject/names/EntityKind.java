package org.openprojectmcp.openproject.names;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The things in OpenProject that people call by a name. */
public enum EntityKind {
    PROJECT,
    WORK_PACKAGE,
    /** A user, a group or a placeholder user; {@code me} is the caller. */
    PRINCIPAL,
    STATUS,
    TYPE,
    PRIORITY,
    VERSION,
    CATEGORY,
    /** Of the module Backlogs, from OpenProject 17.3 on. */
    SPRINT,
    ROLE,
    /** What time is logged on, such as development or meeting; not the history of a work package. */
    ACTIVITY,
    /** A saved query, with its filters and columns. */
    QUERY;

    private final String keyword = name().toLowerCase(Locale.ROOT);

    /** The name of the kind in an {@code x-openproject} annotation: {@code work_package}. */
    public String keyword() {
        return keyword;
    }

    /** The kind in words, for a sentence: {@code work package}. */
    public String words() {
        return keyword.replace('_', ' ');
    }

    /** The kind of that keyword, if there is one. */
    public static Optional<EntityKind> ofKeyword(String keyword) {
        return Arrays.stream(values())
                .filter(kind -> kind.keyword.equals(keyword))
                .findFirst();
    }
}
