package org.openprojectmcp.status.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "fr, FR",
        "'fr-CA,fr;q=0.9,en;q=0.8', FR",
        "'en-GB,en;q=0.9,fr;q=0.8', EN",
        "'de,fr;q=0.5', FR",
        "'de-AT,it', EN",
        "'*', EN",
        "'fr;q=many', EN",
        "'', EN"
    })
    void theFirstLanguageOfTheBrowserThatThereIsElseEnglish(String accepted, Language language) {
        assertThat(Language.of(null, accepted)).isEqualTo(language);
    }

    @Test
    void whatTheAddressNamesWins() {
        assertThat(Language.of("fr", "en")).isEqualTo(Language.FR);
        assertThat(Language.of("xx", "fr")).isEqualTo(Language.FR);
    }
}
