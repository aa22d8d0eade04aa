package org.openprojectmcp.openproject.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com",
                "https://example.com/@anna",
                "\\@anna",
                "`@Override` and ``a ` @b``",
                "```\n@Test\n```",
                "```\n@Test without an end",
                "<mention class=\"mention\" data-id=\"3\">@Anna</mention>",
                "alone @ home, or at the end @",
                "@@anna is no name"
            })
    void theseMentionNobody(String text) {
        assertThat(MentionText.starts(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@anna",
                "(@anna)",
                "hello\n@Anna",
                "`code` @anna",
                "**@Élodie**",
                "@#7",
                "@\"R&D\"",
                "a ` alone, @anna"
            })
    void theseMentionSomebody(String text) {
        assertThat(MentionText.starts(text)).hasSize(1);
    }

    @Test
    void theLongestNameIsTriedFirst() {
        assertThat(MentionText.spans("@Anna Krüger, please", 1)).containsExactly("Anna Krüger", "Anna");
        assertThat(MentionText.spans("@Anna. Please", 1)).containsExactly("Anna. Please", "Anna");
        assertThat(MentionText.spans("@anna.krueger: please", 1)).containsExactly("anna.krueger", "anna");
        assertThat(MentionText.spans("@Anna's turn", 1)).containsExactly("Anna's turn", "Anna's", "Anna");
    }

    @Test
    void aTextFullOfHalfOpenedCodeIsReadInNoTime() {
        var text = new StringBuilder();
        for (int i = 1; text.length() < 200_000; i++) {
            text.append("`".repeat(i % 700 + 1)).append(" @a <mention ");
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatCode(() -> MentionText.starts(text.toString())).doesNotThrowAnyException());
    }
}
