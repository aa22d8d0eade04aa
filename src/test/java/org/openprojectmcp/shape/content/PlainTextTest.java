package org.openprojectmcp.shape.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String TEXT = "Zähler; Straße; 12,5 €\nRené; Gîte; 7\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theCharsetIsFoundWithoutAMark(String charset) {
        PlainText read = PlainText.of(TEXT.getBytes(Charset.forName(charset)));

        assertThat(read.text()).isEqualTo(TEXT);
        assertThat(read.charset().name()).isEqualTo(charset);
        assertThat(read.damaged()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aMarkDecidesAndIsNoText(String charset) {
        PlainText read = PlainText.of(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)));

        assertThat(read.text()).isEqualTo(TEXT);
        assertThat(read.charset().name()).isEqualTo(charset);
    }

    @Test
    void anEmptyFileIsAnEmptyText() {
        assertThat(PlainText.of(new byte[0]).text()).isEmpty();
    }

    @Test
    void aWrongMarkIsSaid() {
        byte[] cut = "\uFEFFabc".getBytes(StandardCharsets.UTF_16LE);
        byte[] odd = java.util.Arrays.copyOf(cut, cut.length - 1);

        assertThat(PlainText.of(odd).damaged()).isTrue();
        assertThat(PlainText.of(odd).text()).startsWith("ab");
    }

    @Test
    void anyBytesAreSomeText() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);

            assertThat(PlainText.of(bytes).text().length()).isLessThanOrEqualTo(bytes.length);
        }
    }
}
