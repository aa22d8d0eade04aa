package org.openprojectmcp.shape.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.shape.content.extract.Extraction;

class ExtractionProcessTest {

    private static final ReaderLimits LIMITS = new ReaderLimits(2, 192);

    private final ExtractionProcess process = new ExtractionProcess(Duration.ofSeconds(60), LIMITS);

    private byte[] extract(Extraction extraction, byte[] file) {
        return process.extract(extraction, file, new Cancellation());
    }

    private String text(Extraction extraction, byte[] file) {
        return new String(extract(extraction, file), StandardCharsets.UTF_8);
    }

    private void refuses(Extraction extraction, byte[] file, String why) {
        assertThatThrownBy(() -> extract(extraction, file))
                .isInstanceOf(OpenProjectException.class)
                .hasMessageContaining("cannot be read here: " + why);
    }

    @Test
    void aPdfIsReadPageByPage() {
        assertThat(text(Extraction.PDF, SampleFiles.pdf("First finding", "Second finding")))
                .isEqualTo("[page 1 of 2]\nFirst finding\n[page 2 of 2]\nSecond finding");
    }

    @Test
    void aPasswordIsSaid() {
        refuses(Extraction.PDF, SampleFiles.protectedPdf("hidden"), "it is protected by a password");
    }

    @Test
    void aLargeImageBecomesSmall() throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(extract(Extraction.IMAGE, SampleFiles.image(4000, 1000, "jpg"))));

        assertThat(image.getWidth()).isEqualTo(1568);
        assertThat(image.getHeight()).isEqualTo(392);
    }

    @Test
    void anImageThatClaimsToBeHugeIsNotDecoded() {
        refuses(Extraction.IMAGE, SampleFiles.pngClaiming(60_000, 60_000), "its 60000 x 60000 pixels");
    }

    @Test
    void aFileThatUnpacksToFarMoreIsRefused() {
        refuses(Extraction.WORD, SampleFiles.bomb(80), "unpacked it is larger than 60 MB");
    }

    @Test
    void nothingOutsideOfTheFileIsRead() {
        byte[] file = SampleFiles.zip(Map.of(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><d><t>before</t><t>&x;</t></d>"));

        assertThatThrownBy(() -> extract(Extraction.WORD, file))
                .isInstanceOf(OpenProjectException.class)
                .hasMessageContaining("it is damaged");
    }

    @Test
    void whatIsNoFileOfTheFormatIsRefused() {
        byte[] noise = "no format at all".getBytes(StandardCharsets.UTF_8);
        refuses(Extraction.IMAGE, noise, "it is no image");
        refuses(Extraction.WORD, noise, "it is damaged");
        refuses(Extraction.PDF, noise, "it is damaged");
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() {
        ExtractionProcess hasty = new ExtractionProcess(Duration.ofMillis(1), LIMITS);

        assertThatThrownBy(() -> hasty.extract(Extraction.PDF, SampleFiles.pdf("late"), new Cancellation()))
                .isInstanceOf(OpenProjectException.class)
                .hasMessageContaining("it takes more than 0 seconds");
    }

    @Test
    void aFileThatTakesTooMuchMemoryIsGivenUp() {
        ExtractionProcess small = new ExtractionProcess(Duration.ofSeconds(60), new ReaderLimits(1, 48));
        byte[] large = SampleFiles.pdf("a line of text ".repeat(3_000_000));

        assertThatThrownBy(() -> small.extract(Extraction.PDF, large, new Cancellation()))
                .isInstanceOf(OpenProjectException.class)
                .hasMessageContaining("it takes more than 48 MB of memory")
                .hasMessageContaining("a smaller version of it, or a part, can be attached and read");
    }

    @Test
    void aCancelledCallEndsIt() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();

        assertThatThrownBy(() -> process.extract(Extraction.PDF, SampleFiles.pdf("late"), cancelled))
                .isInstanceOf(OpenProjectException.class)
                .hasMessage("The call was cancelled.");
        assertThat(ProcessHandle.current().children().filter(ExtractionProcessTest::reads))
                .isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereMemoryEndsItGoesBeforeTheServer() throws Exception {
        Thread reading = new Thread(() -> extract(Extraction.PDF, SampleFiles.pdf("one", "two")));
        reading.start();

        await().pollInterval(Duration.ofMillis(20)).until(() -> ProcessHandle.current()
                .children()
                .filter(ExtractionProcessTest::reads)
                .anyMatch(ExtractionProcessTest::goesFirst));
        reading.join();
    }

    private static boolean goesFirst(ProcessHandle child) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(child.pid()), "oom_score_adj"))
                    .strip()
                    .equals("1000");
        } catch (IOException hasEnded) {
            return false;
        }
    }

    private static boolean reads(ProcessHandle child) {
        // its whole command line is too long for the system to tell
        return child.isAlive() && child.info().command().orElse("").endsWith("java");
    }
}
