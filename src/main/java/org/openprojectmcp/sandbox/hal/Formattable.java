package org.openprojectmcp.sandbox.hal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.markdown.Markdown;
import org.openprojectmcp.sandbox.markdown.PlainText;

/** Texts that people format: the source with its rendering. */
public final class Formattable {
    private Formattable() {}

    /** A text in Markdown. */
    public static ObjectNode markdown(String raw) {
        return node("markdown", raw, Markdown.html(raw));
    }

    /** A text without formatting. */
    public static ObjectNode plain(String raw) {
        return node("plain", raw, PlainText.html(raw));
    }

    /** A text with a rendering of its own, such as a line of a history. */
    public static ObjectNode custom(String raw, String html) {
        return node("custom", raw, html);
    }

    private static ObjectNode node(String format, String raw, String html) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("format", format)
                .put("raw", raw)
                .put("html", html);
    }
}
