package org.openprojectmcp.http.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.http.reply.ReplyStyle;

class AcceptTest {

    @ParameterizedTest(name = "Accept {0}, mode {1}, long-running {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "application/json, text/event-stream | AUTO | true  | STREAM",
                "application/json, text/event-stream | AUTO | false | JSON_UNLESS_NOTIFIED",
                "application/json, text/event-stream | JSON | true  | JSON",
                "application/json                    | AUTO | true  | JSON",
                "text/event-stream                   | AUTO | false | STREAM",
                "text/event-stream                   | JSON | false | STREAM",
                "Text/Event-Stream;q=0.5, */*        | AUTO | true  | STREAM",
                "*/*                                 | AUTO | true  | JSON",
                "-                                   | AUTO | true  | JSON",
            })
    void theReplyHasAFormThatTheClientAccepts(
            @Nullable String header, Settings.Reply mode, boolean longRunning, ReplyStyle expected) {
        assertThat(Accept.of(header).style(mode, longRunning)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "application/json, text/event-stream | true",
                "*/*                                 | true",
                "-                                   | true",
                "application/json                    | false",
            })
    void aStreamIsOnlyOpenedForWhoAcceptsOne(@Nullable String header, boolean expected) {
        assertThat(Accept.of(header).allowsStream()).isEqualTo(expected);
    }
}
