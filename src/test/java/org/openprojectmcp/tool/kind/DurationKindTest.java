package org.openprojectmcp.tool.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.names.NameScope;
import org.openprojectmcp.tool.kind.ArgumentKind.Reading;

class DurationKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1.5         | 1.5
            1,5         | 1.5
            1h30        | 1.5
            1h 30m      | 1.5
            1 hour and 30 minutes | 1.5
            1:30        | 1.5
            90m         | 1.5
            90 min      | 1.5
            1.5h        | 1.5
            PT1H30M     | 1.5
            PT90M       | 1.5
            0:45        | 0.75
            2.25 hours  | 2.25
            """)
    void aTimeIsReadAsHours(String written, double hours) {
        assertThat(read(TextNode.valueOf(written))).isEqualTo(new Reading.Meaning(DoubleNode.valueOf(hours), null));
    }

    @Test
    void wholeHoursAreWholeNumbers() {
        assertThat(read(TextNode.valueOf("2h"))).isEqualTo(new Reading.Meaning(IntNode.valueOf(2), null));
        assertThat(read(DoubleNode.valueOf(2.0))).isEqualTo(new Reading.Meaning(IntNode.valueOf(2), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2d", "1 day", "3 weeks", "P1D", "1d 2h"})
    void daysAreRefusedBecauseTheirHoursAreUnknown(String written) {
        assertThat(read(TextNode.valueOf(written)))
                .isInstanceOfSatisfying(Reading.Unclear.class, unclear -> assertThat(unclear.reason())
                        .contains("in days")
                        .contains("1h30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1:75", "PT", "-2", "1h30m20s", "1.5.2"})
    void whatIsNoTimeIsRefusedWithWhatIsUnderstood(String written) {
        assertThat(read(TextNode.valueOf(written)))
                .isInstanceOfSatisfying(Reading.Unclear.class, unclear -> assertThat(unclear.reason())
                        .contains("1h30"));
    }

    @Test
    void aNegativeNumberIsRefused() {
        assertThat(read(IntNode.valueOf(-1))).isInstanceOf(Reading.Unclear.class);
    }

    private static Reading read(JsonNode written) {
        return new DurationKind().read(written, false, new NameScope(null, new Cancellation(), null, null));
    }
}
