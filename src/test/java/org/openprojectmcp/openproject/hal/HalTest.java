package org.openprojectmcp.openproject.hal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalTest {

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({"PT8H, 8", "P1D, 24", "P1DT2H, 26", "PT5H30M, 5.5", "PT0S, 0", "PT8H30M36S, 8.51", "P14D, 336"})
    void aDayOfADurationHas24Hours(String duration, double hours) {
        assertThat(Hal.hours(TextNode.valueOf(duration)).asDouble()).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({"1.5, PT1H30M", "26, PT26H", "0.25, PT15M", "0, PT0S"})
    void hoursAreWrittenAsHoursAndMinutes(double hours, String duration) {
        assertThat(Hal.isoHours(DoubleNode.valueOf(hours)).asText()).isEqualTo(duration);
    }

    @Test
    void whatIsNoDurationIsAFault() {
        assertThatThrownBy(() -> Hal.hours(TextNode.valueOf("soon"))).hasMessageContaining("soon");
    }

    @Test
    void wholeHoursAreWholeNumbers() {
        assertThat(Hal.hours(TextNode.valueOf("PT16H")).toString()).isEqualTo("16");
    }

    @Test
    void anEmptyLinkIsNothing() throws Exception {
        assertThat(Hal.reference(json("{'href': null, 'title': 'x'}"))).isEqualTo(NullNode.getInstance());
        assertThat(Hal.title(json("{'href': null, 'title': null}"))).isEqualTo(NullNode.getInstance());
    }

    @Test
    void aHiddenProjectHasNoId() throws Exception {
        assertThat(Hal.id(json("{'href': 'urn:openproject-org:api:v3:undisclosed'}")))
                .isEqualTo(NullNode.getInstance());
    }

    @Test
    void compactingKeepsZeroAndDropsWhatSaysNothing() throws Exception {
        assertThat(Hal.compact(
                        json("{'a': 0, 'b': null, 'c': '', 'd': [], 'e': {'f': false}, 'g': [null, {'h': null}]}")))
                .isEqualTo(json("{'a': 0, 'g': [null, {}]}"));
    }
}
