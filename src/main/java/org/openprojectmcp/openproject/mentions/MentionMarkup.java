package org.openprojectmcp.openproject.mentions;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mention as OpenProject stores it inside of Markdown, and as people write it. Pure functions. */
public final class MentionMarkup {

    private static final Pattern STORED = Pattern.compile("<mention\\b[^<>]*>([^<>]*)</mention>");
    private static final Pattern SIMPLE = Pattern.compile("@[\\p{L}\\p{M}\\p{N}._'’ -]+|#+\\d+");

    private MentionMarkup() {}

    /** @param group whether it is a group rather than a user */
    static String of(long id, String name, boolean group) {
        String escaped = name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return "<mention class=\"mention\" data-id=\"" + id + "\" data-type=\"" + (group ? "group" : "user")
                + "\" data-text=\"@" + escaped + "\">@" + escaped + "</mention>";
    }

    /** The text with each mention as somebody would write it: {@code @Name}, in quotation marks where the name is not of plain words. */
    public static String plain(String markdown) {
        return STORED.matcher(markdown).replaceAll(stored -> Matcher.quoteReplacement(plain(stored)));
    }

    private static String plain(MatchResult stored) {
        String text = stored.group(1)
                .replace("&quot;", "\"")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
        return SIMPLE.matcher(text).matches() || !text.startsWith("@") ? text : "@\"" + text.substring(1) + "\"";
    }
}
