package org.openprojectmcp.sandbox.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogues say the same things, each in its language. */
class CatalogueTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextExistsInEveryLanguageWithTheSamePlacesForValues(Language language) {
        assertThat(places(language)).isEqualTo(places(Language.ENGLISH));
    }

    @Test
    void frenchIsNotEnglish() {
        var same = Catalogue.of(Language.ENGLISH).keys().stream()
                .filter(key -> key.startsWith("error."))
                .filter(key -> words(Language.FRENCH, key).equals(words(Language.ENGLISH, key)));
        assertThat(same).isEmpty();
    }

    @Test
    void valuesStandInTheirPlacesAndTextsAmongThemAreInTheSameLanguage() {
        var text = Text.of("error.too_long", Text.of("label.subject"), 255);
        assertThat(text.in(Language.ENGLISH)).isEqualTo("Subject is too long (maximum is 255 characters).");
        assertThat(text.in(Language.FRENCH)).isEqualTo("Sujet est trop long (pas plus de 255 caractères).");
    }

    @Test
    void aValueMayHoldWhatLooksLikeAPlaceOrAPattern() {
        var text = Text.of("error.ungroupable", "{0} $1 \\");
        assertThat(text.in(Language.ENGLISH)).isEqualTo("Can't group by: {0} $1 \\");
    }

    @Test
    void aKeyWithoutATextIsAFault() {
        assertThatThrownBy(() -> Text.of("error.nobody_wrote_this").words())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No text error.nobody_wrote_this in en");
    }

    private static TreeMap<String, TreeSet<String>> places(Language language) {
        var places = new TreeMap<String, TreeSet<String>>();
        for (var key : Catalogue.of(language).keys()) {
            var found = new TreeSet<String>();
            PLACE.matcher(Catalogue.of(language).pattern(key)).results().forEach(place -> found.add(place.group()));
            places.put(key, found);
        }
        return places;
    }

    private static String words(Language language, String key) {
        return Catalogue.of(language).pattern(key);
    }
}
