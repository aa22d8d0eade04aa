package org.openprojectmcp.openproject.queries;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filter as a caller writes it: the API's name, an operator, values separated by commas: {@code watcher = me},
 * {@code estimatedTime !*}, {@code percentageDone >= 50}.
 */
record FilterLine(String name, String operator, String rest) {

    private static final String SYMBOLS =
            "<>d|<t\\+|>t\\+|<t-|>t-|t\\+|t-|=d(?=\\s)|!~|!\\*|!=|\\*\\*|&=|>=|<=|=|!|~|\\*";
    private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z]\\w*)\\s*(" + SYMBOLS + ")\\s*(.*?)\\s*");
    private static final Pattern NAME_AND_WORD = Pattern.compile("\\s*([A-Za-z]\\w*)\\s+(ow|o|c|l|t|w)\\s*");

    /** Empty when it is not of that form. */
    static Optional<FilterLine> read(String text) {
        // a letter is an operator only as a word of its own, or "watcher" would be "watche" and "r"
        Matcher word = NAME_AND_WORD.matcher(text);
        if (word.matches()) {
            return Optional.of(new FilterLine(word.group(1), word.group(2), ""));
        }
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new FilterLine(matcher.group(1), operator(matcher), matcher.group(3)))
                : Optional.empty();
    }

    private static String operator(Matcher matcher) {
        return matcher.group(2).equals("!=") ? "!" : matcher.group(2);
    }

    /** Its values, when it takes several. */
    List<String> values() {
        return Arrays.stream(rest.split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
