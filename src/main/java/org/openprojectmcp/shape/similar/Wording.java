package org.openprojectmcp.shape.similar;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.openprojectmcp.openproject.names.EditDistance;
import org.openprojectmcp.openproject.names.PlainText;

/**
 * The words of a short text that say something, each once, in their order.
 *
 * @param text the whole as it is compared
 * @param words without those that join others
 */
record Wording(String text, List<String> words) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 40;
    private static final int STEM = 4;
    private static final int ENDING = 3;
    private static final int LONG = 5;

    /** Words that join others, in English, French and German; without accents, as texts are compared. */
    private static final Set<String> JOINING =
            Set.of(("a an and are as at be by for from in into is it of on or that the this to with "
                            + "au aux avec ce ces dans de des du en est et la le les l d ou par pour que qui sur un une "
                            + "am auf aus bei das dem den der die ein eine einen fur im ist mit nach oder und von vor zu zum zur")
                    .split(" "));

    Wording {
        words = List.copyOf(words);
    }

    static Wording of(String text) {
        String plain = PlainText.of(text);
        Set<String> words = new LinkedHashSet<>(Arrays.asList(BETWEEN.split(plain)));
        words.remove("");
        Set<String> telling = new LinkedHashSet<>(words);
        telling.removeAll(JOINING);
        return new Wording(
                plain,
                (telling.isEmpty() ? words : telling).stream().limit(MOST_WORDS).toList());
    }

    /** How well the nearest of its words stands for a word: 1 for the same, 0 for none. */
    double nearness(String word) {
        return words.stream().mapToDouble(own -> nearness(own, word)).max().orElse(0);
    }

    private static double nearness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (isNumber(one) || isNumber(other)) {
            return 0;
        }
        int same = commonStart(one, other);
        if (same >= STEM && one.length() - same <= ENDING && other.length() - same <= ENDING) {
            return 0.9;
        }
        boolean mistyped = Math.min(one.length(), other.length()) >= LONG
                && Math.abs(one.length() - other.length()) <= 1
                && EditDistance.between(one, other) <= 1;
        return mistyped ? 0.8 : 0;
    }

    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static int commonStart(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
