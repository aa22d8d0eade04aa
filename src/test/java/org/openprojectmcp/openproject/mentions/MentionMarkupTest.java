package org.openprojectmcp.openproject.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionMarkupTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "Anna Krüger, @Anna Krüger",
                "Seán O'Brien, @Seán O'Brien",
                "R&D, |@\"R&D\"|",
                "<b>x</b>, |@\"<b>x</b>\"|"
            })
    void aMentionIsReadAsItCanBeWrittenAgain(String name, String written) {
        assertThat(MentionMarkup.plain("For " + MentionMarkup.of(7, name, false) + " and #12"))
                .isEqualTo("For " + written + " and #12");
    }
}
