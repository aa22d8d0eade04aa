package org.openprojectmcp.sandbox.workpackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.sandbox.TinyInstance;

/** Work, remaining work and percentage complete. A row of ten hours with three left starts each case. */
class ProgressTest {

    @AutoClose
    private static final TinyInstance INSTANCE = new TinyInstance();

    private static TinyInstance.Reply change(String properties) {
        var id = INSTANCE.workPackage(
                "\"subject\": \"Task\", \"estimatedTime\": \"PT10H\", \"remainingTime\": \"PT3H\"");
        return INSTANCE.call(
                WRITER,
                "PATCH",
                "/api/v3/work_packages/" + id,
                "{\"lockVersion\": 0, " + properties.replace('\'', '"') + "}");
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'estimatedTime': 'PT20H' | PT20H PT13H 35",
                "'estimatedTime': 'PT2H' | PT2H PT0S 100",
                "'estimatedTime': 'PT0H' | PT0S PT0S null",
                "'estimatedTime': null | null null 70",
                "'remainingTime': 'PT2H' | PT10H PT2H 80",
                "'remainingTime': null | null null 70",
                "'percentageDone': 40 | PT10H PT6H 40",
                "'percentageDone': null | PT10H null null",
                "'estimatedTime': 'PT20H', 'percentageDone': 40 | PT20H PT12H 40",
                "'remainingTime': 'PT12H', 'percentageDone': 40 | PT20H PT12H 40",
                "'estimatedTime': 'PT3H', 'remainingTime': 'PT1H', 'percentageDone': 67 | PT3H PT1H 67",
                "'estimatedTime': null, 'remainingTime': null, 'percentageDone': null | null null null"
            })
    void whatIsLeftOutFollowsFromTheRest(String given, String expected) {
        var saved = change(given).json();
        assertThat(text(saved, "estimatedTime") + " " + text(saved, "remainingTime") + " "
                        + text(saved, "percentageDone"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} breaks the rules on {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'remainingTime': 'PT12H' | remainingTime",
                "'estimatedTime': 'PT5H', 'remainingTime': 'PT6H' | estimatedTime remainingTime",
                "'estimatedTime': 'PT20H', 'remainingTime': 'PT5H', 'percentageDone': 30 | percentageDone",
                "'remainingTime': 'PT3H', 'percentageDone': 100 | remainingTime",
                "'estimatedTime': null, 'remainingTime': 'PT3H', 'percentageDone': 50 | estimatedTime",
                "'estimatedTime': 'PT5H', 'remainingTime': null, 'percentageDone': 50 | remainingTime",
                "'estimatedTime': 'PT5H', 'remainingTime': 'PT1H', 'percentageDone': null | percentageDone",
                "'percentageDone': 101 | percentageDone",
                "'estimatedTime': '-PT1H' | estimatedTime"
            })
    void contradictionsAreRefused(String given, String attributes) {
        var refused = change(given);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(attributes(refused.json())).isEqualTo(attributes);
    }

    private static String attributes(JsonNode error) {
        var errors = error.path("_embedded").path("errors");
        return errors.isArray()
                ? StreamSupport.stream(errors.spliterator(), false)
                        .map(ProgressTest::attributes)
                        .collect(Collectors.joining(" "))
                : error.path("_embedded").path("details").path("attribute").asText();
    }

    private static String text(JsonNode row, String property) {
        return row.hasNonNull(property) ? row.path(property).asText() : "null";
    }
}
