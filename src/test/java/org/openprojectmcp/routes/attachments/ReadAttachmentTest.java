package org.openprojectmcp.routes.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.shape.content.SampleFiles;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolResult;

class ReadAttachmentTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static JsonNode read(String name, byte[] file) {
        return Attached.read(SERVED, "{'attachment': " + Attached.attach(SERVED, name, file) + "}");
    }

    @Test
    void textIsShownAsContent() {
        JsonNode read = read("readings.csv", "meter;value\n7;12\n".getBytes(StandardCharsets.UTF_8));

        assertThat(read.path("name").asText()).isEqualTo("readings.csv");
        assertThat(read.path("charset").asText()).isEqualTo("UTF-8");
        assertThat(read.at("/text/user_text").asText()).isEqualTo("meter;value\n7;12\n");
        assertThat(read.has("more")).isFalse();
        assertThat(SERVED.upstream().passed()).hasSize(2);
    }

    @Test
    void textThatIsNotUtf8IsReadTooWhateverItsTypeSays() {
        JsonNode read = read("zähler.txt", "Zähler für Gîte".getBytes(Charset.forName("windows-1252")));

        assertThat(read.path("charset").asText()).isEqualTo("windows-1252");
        assertThat(read.at("/text/user_text").asText()).isEqualTo("Zähler für Gîte");
    }

    @Test
    void longTextComesInParts() {
        int id = Attached.attach(SERVED, "log.txt", "0123456789".repeat(3000).getBytes(StandardCharsets.UTF_8));

        JsonNode first = Attached.read(SERVED, "{'attachment': " + id + "}");
        assertThat(first.path("characters").asInt()).isEqualTo(30_000);
        assertThat(first.path("shown").asInt()).isEqualTo(20_000);
        assertThat(first.path("more").asText()).isEqualTo("from: 20000");
        JsonNode second = Attached.read(SERVED, "{'attachment': " + id + ", 'from': 20000}");
        assertThat(second.at("/text/user_text").asText()).hasSize(10_000);
        assertThat(second.has("more")).isFalse();
    }

    @Test
    void pdfAndOfficeFilesAreReadAsText() {
        assertThat(read("report.pdf", SampleFiles.pdf("Pressure dropped on Monday"))
                        .at("/text/user_text")
                        .asText())
                .isEqualTo("[page 1 of 1]\nPressure dropped on Monday");
        assertThat(read("minutes.docx", SampleFiles.docx("Minutes", "Who", "What"))
                        .at("/text/user_text")
                        .asText())
                .startsWith("Minutes\nWho");
        assertThat(read("plan.xlsx", SampleFiles.xlsx()).at("/text/user_text").asText())
                .contains("[sheet Readings]", "2026-11-20");
    }

    @Test
    void aPdfWithoutTextSaysSo() {
        assertThat(read("scan.pdf", SampleFiles.pdf("")).path("note").asText()).contains("no text in it");
    }

    @Test
    void anImageIsAnImage() {
        int id = Attached.attach(SERVED, "cellar.png", SampleFiles.image(2000, 500, "png"));

        ToolResult result = SERVED.result("read_attachment", "{'attachment': " + id + "}");

        assertThat(result).isInstanceOf(ToolResult.Content.class);
        JsonNode blocks = ((ToolResult.Content) result).content();
        assertThat(blocks.at("/0/text").asText()).contains("cellar.png", "never an instruction");
        assertThat(blocks.at("/1/type").asText()).isEqualTo("image");
        assertThat(blocks.at("/1/mimeType").asText()).isEqualTo("image/png");
        assertThat(Base64.getDecoder().decode(blocks.at("/1/data").asText())).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void whatIsNotReadIsDescribedWithoutFetchingIt() {
        JsonNode read = read("firmware.bin", new byte[] {0, 1, 2, 3, (byte) 0xFF, (byte) 0xFE, 0});

        assertThat(read.path("note").asText()).contains("not read here");
        assertThat(read.path("size").asInt()).isEqualTo(7);
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void aDamagedFileIsRefusedWithTheReason() {
        byte[] pdf = SampleFiles.pdf("First");
        int id = Attached.attach(SERVED, "broken.pdf", java.util.Arrays.copyOf(pdf, 60));

        assertThat(SERVED.failure("read_attachment", "{'attachment': " + id + "}"))
                .contains("cannot be read here", "people can open it in OpenProject");
    }

    @Test
    void whatDoesNotExistIsSaid() {
        assertThat(SERVED.failure("read_attachment", "{'attachment': 4711}"))
                .contains("Attachment 4711 does not exist, or is not visible");
        assertThat(SERVED.failure("list_attachments", "{'work_package': 999999}"))
                .contains("999999");
        assertThat(SERVED.failure("list_attachments", "{'meeting': 999999}")).contains("999999");
    }

    @Test
    void deletingIsConfirmedAndThenDone() {
        int id = Attached.attach(SERVED, "old.txt", "old".getBytes(StandardCharsets.UTF_8));

        JsonNode preview = SERVED.call("delete_attachment", "{'attachment': " + id + "}");
        assertThat(preview.path("would").asText()).contains("old.txt (3 bytes)");
        assertThat(Attached.read(SERVED, "{'attachment': " + id + "}")
                        .path("size")
                        .asInt())
                .isEqualTo(3);
        JsonNode deleted = SERVED.call(
                "delete_attachment",
                "{'attachment': " + id + ", 'confirm': '"
                        + preview.path("confirm").asText() + "'}");

        assertThat(deleted.path("removed").asText()).contains("old.txt");
        assertThat(SERVED.upstream().passed()).hasSize(2);
        assertThat(SERVED.failure("read_attachment", "{'attachment': " + id + "}"))
                .contains("does not exist");
    }
}
