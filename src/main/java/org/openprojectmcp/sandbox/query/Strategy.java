package org.openprojectmcp.sandbox.query;

import java.util.List;

/** The kinds of filters: which operators they know and what their values must look like. */
public enum Strategy {
    LIST("=", "!"),
    LIST_OPTIONAL("=", "!", "!*", "*"),
    LIST_ALL("=", "!", "&="),
    LIST_OPTIONAL_ALL("=", "!", "&=", "!*", "*"),
    SHARED("=", "&=", "*"),
    STATUS("o", "=", "c", "!", "*"),
    VERSION("=", "!", "!*", "*", "o", "l", "c"),
    STRING("=", "~", "!", "!~"),
    STRING_OPTIONAL("=", "~", "!", "!~", "*", "!*"),
    TEXT("~", "!~"),
    SEARCH("**"),
    ANY_TEXT("~", "**", "!~"),
    INTEGER("=", "!", ">=", "<=", "!*", "*"),
    FLOAT("=", "!", ">=", "<=", "!*", "*"),
    DATE_OPTIONAL("<t+", ">t+", "t+", "t", "w", ">t-", "<t-", "t-", "=d", "<>d", "!*"),
    DATETIME_PAST(">t-", "<t-", "t-", "t", "w", "=d", "<>d"),
    BOOLEAN("=", "!"),
    DATE_INTERVAL("<>d"),
    RELATABLE(
            "relates",
            "precedes",
            "follows",
            "blocks",
            "blocked",
            "duplicates",
            "duplicated",
            "includes",
            "partof",
            "requires",
            "required",
            "parent",
            "child"),
    MANUAL("ow");

    private static final List<String> WITHOUT_VALUE = List.of("o", "c", "l", "*", "!*", "t", "w", "ow");

    private final List<String> operators;

    Strategy(String... operators) {
        this.operators = List.of(operators);
    }

    /** The operators in the order schemas list them. */
    public List<String> operators() {
        return operators;
    }

    /** Whether an operator is used without values. */
    static boolean valueless(String operator) {
        return WITHOUT_VALUE.contains(operator);
    }

    boolean dated() {
        return this == DATE_OPTIONAL || this == DATETIME_PAST || this == DATE_INTERVAL;
    }
}
