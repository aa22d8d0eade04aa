package org.openprojectmcp.sandbox.markdown;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts without formatting, as HTML. */
public final class PlainText {
    private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n+");

    private PlainText() {}

    /** A text as paragraphs. */
    public static String html(String raw) {
        return BLANK_LINES
                .splitAsStream(raw.strip())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> "<p>" + escape(text).replace("\n", "\n<br />") + "</p>")
                .collect(Collectors.joining("\n\n"));
    }

    /** A text with everything escaped that HTML would read between tags. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
