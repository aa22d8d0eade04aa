package org.openprojectmcp.openproject.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: lower case, without accents, one blank between words. Pure function. */
public final class PlainText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private PlainText() {}

    /** The text in that form. */
    public static String of(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
