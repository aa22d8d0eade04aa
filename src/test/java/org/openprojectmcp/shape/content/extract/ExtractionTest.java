package org.openprojectmcp.shape.content.extract;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprojectmcp.shape.content.SampleFiles;
import org.slf4j.LoggerFactory;

class ExtractionTest {

    /** Each damaged file would be told in a dozen lines. */
    @BeforeAll
    static void keepQuiet() {
        for (String library : List.of("org.apache.pdfbox", "org.apache.fontbox")) {
            ((Logger) LoggerFactory.getLogger(library)).setLevel(Level.OFF);
        }
    }

    private static String text(Extraction extraction, byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(extraction.run(file, out)).isEqualTo(Extraction.DONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aWordDocumentIsReadWithItsTables() throws IOException {
        assertThat(text(Extraction.WORD, SampleFiles.docx("Minutes of Monday", "Who", "What")))
                .isEqualTo("Minutes of Monday\nWho \tWhat \t\n");
    }

    @Test
    void aWorkbookIsReadWithTextsNumbersAndDates() throws IOException {
        assertThat(text(Extraction.SHEET, SampleFiles.xlsx()))
                .isEqualTo("[sheet Readings]\nMeter\tOld town\n12.5\t2026-11-20\tTRUE\n");
    }

    @Test
    void slidesComeInTheirOrder() throws IOException {
        assertThat(text(Extraction.SLIDES, SampleFiles.pptx("Goals", "Risks")))
                .isEqualTo("[slide 1]\nGoals\n[slide 2]\nRisks\n");
    }

    @Test
    void openDocumentsAreRead() throws IOException {
        assertThat(text(Extraction.OPEN_DOCUMENT, SampleFiles.odt("Notes"))).isEqualTo("Notes\n");
        assertThat(text(Extraction.OPEN_DOCUMENT, SampleFiles.ods("Tour", "3"))).isEqualTo("[table Plan]\nTour\t3\n");
    }

    @Test
    void aTextThatDoesNotEndIsCut() throws IOException {
        String endless = "word ".repeat(500_000);

        assertThat(text(Extraction.OPEN_DOCUMENT, SampleFiles.odt(endless))).hasSize(Extraction.MOST_CHARACTERS);
    }

    /** Each seed is a file of its own: cut off, with bytes changed, or with a piece of it twice. */
    @ParameterizedTest
    @EnumSource(Extraction.class)
    void damagedFilesAreReadOrRefusedAndNothingElse(Extraction extraction) {
        byte[] whole = sample(extraction);
        for (int seed = 0; seed < 300; seed++) {
            byte[] damaged = damaged(whole, new Random(seed));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                assertThat(extraction.run(damaged, out))
                        .as("seed " + seed)
                        .isIn(Extraction.DONE, Extraction.UNREADABLE);
                assertThat(out.size()).isLessThanOrEqualTo(4 * Extraction.MOST_CHARACTERS);
            } catch (IOException | RuntimeException refused) {
                // ends the process with a status of its own, which its parent explains
                assertThat(out.size()).as("seed " + seed).isZero();
            }
        }
    }

    private static byte[] sample(Extraction extraction) {
        return switch (extraction) {
            case IMAGE -> SampleFiles.image(40, 30, "png");
            case PDF -> SampleFiles.pdf("First finding", "Second finding");
            case WORD -> SampleFiles.docx("Minutes", "Who", "What");
            case SHEET -> SampleFiles.xlsx();
            case SLIDES -> SampleFiles.pptx("Goals", "Risks");
            case OPEN_DOCUMENT -> SampleFiles.ods("Tour", "3");
        };
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        for (int i = random.nextInt(8); i > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        if (random.nextBoolean()) {
            damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
        } else if (random.nextBoolean()) {
            int from = random.nextInt(damaged.length);
            int length = Math.min(random.nextInt(200), damaged.length - from);
            byte[] longer = Arrays.copyOf(damaged, damaged.length + length);
            System.arraycopy(damaged, from, longer, from + length, damaged.length - from);
            damaged = longer;
        }
        return damaged;
    }
}
