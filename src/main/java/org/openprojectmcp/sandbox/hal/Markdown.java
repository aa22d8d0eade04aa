package org.openprojectmcp.sandbox.hal;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small renderer: paragraphs, bold, italic and references to work packages. */
public final class Markdown {
    private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n+");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*\n]+)\\*\\*");
    private static final Pattern ITALIC = Pattern.compile("\\*([^*\n]+)\\*");
    private static final Pattern REFERENCE = Pattern.compile("(?<![\\w#&/])#(\\d+)\\b");
    private static final String REFERENCE_LINK = "<a class=\"issue work_package op-uc-link\" "
            + "data-hover-card-trigger-target=\"trigger\" data-hover-card-url=\"/work_packages/$1/hover_card\" "
            + "href=\"/work_packages/$1\" target=\"_top\">#$1</a>";

    private Markdown() {}

    /** Markdown as HTML. */
    public static String html(String raw) {
        return paragraphs(raw)
                .map(text -> "<p class=\"op-uc-p\">" + inline(escape(text).replace("\n", "<br>\n")) + "</p>")
                .collect(Collectors.joining("\n\n"));
    }

    /** A plain text as HTML. */
    public static String plain(String raw) {
        return paragraphs(raw)
                .map(text -> "<p>" + escape(text).replace("\n", "\n<br />") + "</p>")
                .collect(Collectors.joining("\n\n"));
    }

    /** A text with everything escaped that HTML would read. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Stream<String> paragraphs(String raw) {
        return BLANK_LINES.splitAsStream(raw.strip()).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String inline(String text) {
        var bold = BOLD.matcher(text).replaceAll("<strong>$1</strong>");
        var italic = ITALIC.matcher(bold).replaceAll("<em>$1</em>");
        return REFERENCE.matcher(italic).replaceAll(REFERENCE_LINK);
    }
}
