package org.openprojectmcp.sandbox.query;

import java.util.regex.Pattern;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.language.Text;

/** Refusals of parameters that are not JSON; the words are those of the parsers behind the lists. */
public final class Malformed {
    private static final Pattern TOKEN = Pattern.compile("[^\\s,:{}\\[\\]\"]+");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private Malformed() {}

    /** Most lists fail. */
    public static ApiError failure(String text) {
        return ApiError.internal("unexpected token '" + leading(TOKEN, text) + "' at line 1 column 1");
    }

    /** Lists of work packages refuse. */
    public static ApiError refusal(String text) {
        return ApiError.invalidQuery(
                Text.verbatim("unexpected character: '" + leading(WORD, text) + "' at line 1 column 1"));
    }

    private static String leading(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.lookingAt() ? match.group() : text.substring(0, Math.min(1, text.length()));
    }
}
