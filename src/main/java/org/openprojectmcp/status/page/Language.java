package org.openprojectmcp.status.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the page. */
enum Language {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** As it stands in HTML, in addresses and in the names of files. */
    String tag() {
        return locale.toLanguageTag();
    }

    /**
     * The one that a request asks for; English when it asks for none of these.
     *
     * @param chosen what the address names; wins over the browser's languages
     * @param accepted the header {@code Accept-Language}
     */
    static Language of(@Nullable String chosen, @Nullable String accepted) {
        for (Language language : values()) {
            if (language.tag().equals(chosen)) {
                return language;
            }
        }
        if (accepted == null || accepted.isBlank()) {
            return EN;
        }
        List<Locale> locales =
                Arrays.stream(values()).map(language -> language.locale).toList();
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), locales);
            return best == null ? EN : values()[locales.indexOf(best)];
        } catch (IllegalArgumentException malformed) {
            // whoever cannot say what they read reads English
            return EN;
        }
    }
}
