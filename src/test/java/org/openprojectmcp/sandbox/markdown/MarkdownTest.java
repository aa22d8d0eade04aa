package org.openprojectmcp.sandbox.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void blocksCarryTheClassNamesOfUserContent() {
        assertThat(Markdown.html("# Plan\n\n* one\n* two\n\n> said"))
                .contains("<h1 class=\"op-uc-h1\">Plan</h1>")
                .contains("<ul class=\"op-uc-list\">")
                .contains("<li class=\"op-uc-list--item\">one</li>")
                .contains("<blockquote class=\"op-uc-blockquote\">");
    }

    @Test
    void tablesAndStruckWordsAreRendered() {
        assertThat(Markdown.html("| a | b |\n| --- | --- |\n| 1 | ~~2~~ |"))
                .contains("<table class=\"op-uc-table\">", "<td class=\"op-uc-table--cell\">1</td>", "<del>2</del>");
    }

    @Test
    void codeIsLeftAlone() {
        assertThat(Markdown.html("`#12 <b>`")).contains("#12 &lt;b&gt;").doesNotContain("<a ");
        assertThat(Markdown.html("```\n#12\n```")).contains("op-uc-code-block").doesNotContain("<a ");
    }

    @Test
    void referencesAndAddressesBecomeLinks() {
        assertThat(Markdown.html("See #12, https://example.org/a?b=1&c."))
                .contains("href=\"/work_packages/12\"")
                .contains("<a href=\"https://example.org/a?b=1&amp;c\"")
                .endsWith(".</p>");
        assertThat(Markdown.html("[#12](https://example.org)"))
                .contains("<a href=\"https://example.org\" target=\"_top\" class=\"op-uc-link\">#12</a>");
    }

    @Test
    void aMentionLeadsToThePerson() {
        assertThat(
                        Markdown.html(
                                "Ask <mention class=\"mention\" data-id=\"3\" data-type=\"user\" data-text=\"@Jo\">@Jo</mention>"))
                .contains("<a class=\"user-mention op-uc-link\" href=\"/users/3\">@Jo</a>");
    }

    @Test
    void plainFormattingInHtmlIsKept() {
        assertThat(Markdown.html("so <b>much</b>")).isEqualTo("<p class=\"op-uc-p\">so <b>much</b></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<b onclick=\"alert(1)\">x</b>",
                "<div onmouseover='alert(1)'>x</div>",
                "[x](javascript:alert(1))",
                "a <iframe src=\"https://evil.example\"></iframe>",
                "<svg/onload=alert(1)>"
            })
    void nothingThatActsIsKept(String hostile) {
        assertThat(Markdown.html(hostile))
                .doesNotContainIgnoringCase(
                        "<script", "<img", "<iframe", "<svg", "onclick", "onmouseover", "javascript:");
    }

    @Test
    void endlessNestingIsShownAsItWasWritten() {
        assertThat(Markdown.html(">".repeat(200_000))).startsWith("<p class=\"op-uc-p\">&gt;&gt;");
    }

    @Test
    void aLineBreakIsKept() {
        assertThat(Markdown.html("one\ntwo")).isEqualTo("<p class=\"op-uc-p\">one<br>\ntwo</p>");
        assertThat(Markdown.html(" \n ")).isEmpty();
    }

    @Test
    void plainTextsAreParagraphsAndNothingElse() {
        assertThat(PlainText.html("a\n\n**b** <c>")).isEqualTo("<p>a</p>\n\n<p>**b** &lt;c&gt;</p>");
    }
}
