package org.openprojectmcp.openproject.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a Markdown text says {@code @somebody}, and which words after it may be the name. Pure functions, in linear time. */
final class MentionText {

    private static final String WRITTEN_BEGIN = "<mention";
    private static final String WRITTEN_END = "</mention>";
    private static final int FENCE = 3;
    private static final int MOST_WORDS = 4;
    private static final Pattern WORDS =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._'’-]*(?: [\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._'’-]*){0,"
                    + (MOST_WORDS - 1) + "}");
    private static final Pattern INNER = Pattern.compile("[._'’-]+");

    private MentionText() {}

    /** The places of each {@code @} that begins a mention: not in code, in an address, after a backslash or in a mention that is written already. */
    static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            switch (text.charAt(at)) {
                case '\\' -> at += 2;
                case '`' -> at = afterCode(text, at);
                case '<' -> at = text.startsWith(WRITTEN_BEGIN, at) ? after(text, WRITTEN_END, at) : at + 1;
                case '@' -> {
                    if (begins(text, at)) {
                        starts.add(at);
                    }
                    at++;
                }
                default -> at++;
            }
        }
        return starts;
    }

    /** What may be the name that begins at a place, the longest first; none when it is no name. */
    static List<String> spans(String text, int from) {
        Matcher words = WORDS.matcher(text).region(from, text.length());
        List<String> spans = new ArrayList<>();
        if (!words.lookingAt()) {
            return spans;
        }
        String span = words.group();
        for (int end = span.length(); end > 0; end = span.lastIndexOf(' ', end - 1)) {
            addWithoutEnding(spans, span.substring(0, end));
        }
        String first = spans.get(spans.size() - 1);
        Matcher inner = INNER.matcher(first);
        List<String> shorter = new ArrayList<>();
        while (inner.find()) {
            shorter.add(0, first.substring(0, inner.start()));
        }
        spans.addAll(shorter);
        return spans;
    }

    /** A full stop or dash at the end belongs to the sentence. */
    private static void addWithoutEnding(List<String> spans, String span) {
        int end = span.length();
        while (INNER.matcher(span.substring(end - 1, end)).matches()) {
            end--;
        }
        spans.add(span.substring(0, end));
    }

    private static boolean begins(String text, int at) {
        boolean free = at == 0 || !belongsToAddress(text.charAt(at - 1));
        if (!free || at + 1 == text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return next == '#' || next == '"' || Character.isLetterOrDigit(next);
    }

    private static boolean belongsToAddress(char before) {
        return Character.isLetterOrDigit(before) || "_./@+-".indexOf(before) >= 0;
    }

    /** The end of a code span or fence that begins here: at as many backticks. A fence without an end goes on to the end of the text. */
    private static int afterCode(String text, int from) {
        int run = run(text, from);
        for (int at = text.indexOf('`', from + run); at >= 0; at = text.indexOf('`', at + run(text, at))) {
            if (run(text, at) == run) {
                return at + run;
            }
        }
        boolean fence = run >= FENCE && (from == 0 || text.charAt(from - 1) == '\n');
        return fence ? text.length() : from + run;
    }

    private static int run(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end - from;
    }

    private static int after(String text, String what, int from) {
        int at = text.indexOf(what, from);
        return at < 0 ? text.length() : at + what.length();
    }
}
