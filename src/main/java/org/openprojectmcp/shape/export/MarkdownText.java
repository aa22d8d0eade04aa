package org.openprojectmcp.shape.export;

/** What people wrote, for a place in a Markdown text. Pure functions. */
public final class MarkdownText {

    private MarkdownText() {}

    /** The text on one line and without markup: what looks like some is escaped. */
    public static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\\\`*_\\[\\]<>|~]", "\\\\$0");
    }
}
