package org.openprojectmcp.openproject.hal;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What French says of days, in the English words that {@link SpokenDate} reads. Pure functions. */
final class FrenchDate {

    /** In this order: what is longer stands first. */
    private static final Map<Pattern, String> WORDS = words();

    private FrenchDate() {}

    /** The same in English; a text that is not French stays as it is. */
    static String inEnglish(String text) {
        String english = text.replace('’', '\'');
        for (Map.Entry<Pattern, String> word : WORDS.entrySet()) {
            english = word.getKey().matcher(english).replaceAll(word.getValue());
        }
        return english;
    }

    private static Map<Pattern, String> words() {
        Map<Pattern, String> words = new LinkedHashMap<>();
        add(words, "après-demain|apres-demain", "day after tomorrow");
        add(words, "avant-hier", "day before yesterday");
        add(words, "aujourd'hui", "today");
        add(words, "demain", "tomorrow");
        add(words, "hier", "yesterday");
        for (DayOfWeek day : DayOfWeek.values()) {
            add(
                    words,
                    day.getDisplayName(TextStyle.FULL, Locale.FRENCH),
                    day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        add(words, "(?:au )?(?:début|debut) (?:de la|du|de)", "start of");
        add(words, "(?:à la )?fin (?:de la|du|de)", "end of");
        add(words, "jours?", "days");
        add(words, "semaines?", "week");
        add(words, "mois", "month");
        add(words, "(?:l')?(?:année|annee)|ans?", "year");
        add(words, "dans (\\d+)", "in $1");
        add(words, "il y a (\\d+ \\w+)", "$1 ago");
        add(words, "(?:la |le )?(\\w+) (?:prochaine?|suivante?)", "next $1");
        add(words, "(?:la |le )?(\\w+) (?:dernière|derniere|dernier|passée?|précédente?)", "last $1");
        add(words, "(?:cette|cet|ce) (\\w+)", "this $1");
        return words;
    }

    private static void add(Map<Pattern, String> words, String french, String english) {
        words.put(
                Pattern.compile("(?<![\\p{L}\\d-])(?:" + french + ")(?![\\p{L}\\d])", Pattern.UNICODE_CHARACTER_CLASS),
                english);
    }
}
