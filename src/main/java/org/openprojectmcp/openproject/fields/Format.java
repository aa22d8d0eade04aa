package org.openprojectmcp.openproject.fields;

import java.util.Arrays;

/** What a custom field holds, by the type that its schema names. */
public enum Format {
    TEXT("String"),
    LONG_TEXT("Formattable"),
    INTEGER("Integer"),
    NUMBER("Float"),
    DATE("Date"),
    BOOLEAN("Boolean"),
    LINK("Link"),
    LIST("CustomOption"),
    USER("User"),
    VERSION("Version"),
    HIERARCHY("CustomField::Hierarchy::Item"),
    /** A format that this server does not know: values go as they are. */
    OTHER("");

    private static final String MANY = "[]";

    private final String schemaType;

    Format(String schemaType) {
        this.schemaType = schemaType;
    }

    /** @param type as schemas write it: {@code Integer}, {@code []CustomOption} */
    static Format of(String type) {
        String single = type.startsWith(MANY) ? type.substring(MANY.length()) : type;
        return Arrays.stream(values())
                .filter(format -> format.schemaType.equals(single))
                .findFirst()
                .orElse(OTHER);
    }

    static boolean isMany(String type) {
        return type.startsWith(MANY);
    }

    /** Whether its values are links to something. */
    boolean isLink() {
        return this == LIST || this == USER || this == VERSION || this == HIERARCHY;
    }

    /** Whether its values are a list of the field's own. */
    boolean isListed() {
        return this == LIST || this == HIERARCHY;
    }

    /** What a caller has to write, for a sentence. */
    String wanted() {
        return switch (this) {
            case TEXT, OTHER -> "a text";
            case LONG_TEXT -> "a text (Markdown)";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            case DATE -> "a date such as 2026-11-20, tomorrow or next friday";
            case BOOLEAN -> "true or false";
            case LINK -> "an address that begins with https://, http:// or mailto:";
            case LIST, HIERARCHY -> "one of its values";
            case USER -> "a person or group that may be chosen here";
            case VERSION -> "a version that may be chosen here";
        };
    }
}
