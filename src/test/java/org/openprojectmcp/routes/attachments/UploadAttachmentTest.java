package org.openprojectmcp.routes.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.routes.attachments.Attached.base64;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.openproject.files.FileOptions;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

class UploadAttachmentTest {

    @TempDir
    private static Path home;

    private static Path folder;

    @AutoClose
    private static ServedRoutes served;

    private int before;

    @BeforeAll
    static void serve() throws IOException, InterruptedException {
        folder = Files.createDirectory(home.resolve("uploads"));
        served = new ServedRoutes(
                SandboxOptions.demo().withClock(ServedRoutes.CLOCK),
                DemoState.DEMO_LOGIN,
                new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING),
                new FileOptions(folder, List.of()));
        Files.writeString(home.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("link.txt"), home.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("linked"), home);
        Files.createDirectory(folder.resolve("minutes"));
        Files.writeString(folder.resolve("minutes/monday.txt"), "Agreed: Tuesday");
        Files.write(folder.resolve("large.bin"), new byte[6_000_000]);
        Process pipe = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
        assertThat(pipe.waitFor()).isZero();
    }

    @BeforeEach
    void count() {
        before = attached();
    }

    private static int attached() {
        return served.call("list_attachments", "{'work_package': 51}")
                .path("total")
                .asInt();
    }

    @Test
    void whatIsSentIsAttachedUnderItsName() {
        JsonNode written = served.call(
                "upload_attachment",
                "{'work_package': 51, 'name': 'readings.csv', 'content': '" + base64("meter;value\n7;12\n")
                        + "', 'description': 'October'}");

        assertThat(written.path("name").asText()).isEqualTo("readings.csv");
        assertThat(written.path("size").asInt()).isEqualTo(17);
        assertThat(written.path("attached_to").asText()).contains("work package");
        assertThat(served.upstream().passed()).hasSizeLessThanOrEqualTo(2);
        JsonNode listed = served.call("list_attachments", "{'work_package': 51}");
        JsonNode newest = listed.path("attachments").path(before);
        assertThat(newest.at("/description/user_text").asText()).isEqualTo("October");
        assertThat(newest.at("/by/name").asText()).isEqualTo("Dana Reyes");
        assertThat(served.upstream().passed()).hasSize(1);
    }

    @Test
    void aFileOfTheFolderIsAttached() {
        JsonNode written = served.call("upload_attachment", "{'work_package': 51, 'file': 'minutes/monday.txt'}");

        assertThat(written.path("name").asText()).isEqualTo("monday.txt");
        assertThat(Attached.read(served, "{'attachment': " + written.path("id") + "}")
                        .at("/text/user_text")
                        .asText())
                .isEqualTo("Agreed: Tuesday");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "minutes/../../secret.txt",
                "link.txt",
                "linked/secret.txt",
                "/etc/hostname",
                "/dev/zero",
                ".",
                "",
                "nothing.txt",
                "pipe"
            })
    void nothingOutsideOfTheFolderIsRead(String file) {
        String refusal = served.failure("upload_attachment", "{'work_package': 51, 'file': '" + file + "'}");

        assertThat(refusal).doesNotContain(home.toString());
        if (!file.isEmpty()) {
            assertThat(refusal).contains("no file '" + file + "' in the folder");
        }
        assertThat(attached()).isEqualTo(before);
    }

    @Test
    void aFileThatIsTooLargeIsNotSent() {
        String refusal = served.failure("upload_attachment", "{'work_package': 51, 'file': 'large.bin'}");

        assertThat(refusal).contains("6000000 bytes", "at most 5242880", "Nothing was uploaded");
        assertThat(served.upstream().passed())
                .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));
        assertThat(attached()).isEqualTo(before);
    }

    @Test
    void contentThatIsTooLargeIsNotSent() {
        String refusal = served.failure(
                "upload_attachment",
                "{'work_package': 51, 'name': 'large.bin', 'content': '"
                        + Base64.getEncoder().encodeToString(new byte[5_300_000]) + "'}");

        assertThat(refusal).contains("5300000 bytes", "at most 5242880");
        assertThat(attached()).isEqualTo(before);
    }

    @Test
    void whatIsMissingOrTooMuchIsSaid() {
        assertThat(served.failure("upload_attachment", "{'name': 'a.txt', 'content': 'YQ=='}"))
                .contains("Name the one thing");
        assertThat(served.failure(
                        "upload_attachment", "{'work_package': 51, 'meeting': 1, 'name': 'a.txt', 'content': 'YQ=='}"))
                .contains("Name the one thing");
        assertThat(served.failure("upload_attachment", "{'work_package': 51, 'name': 'a.txt'}"))
                .contains("either content");
        assertThat(served.failure("upload_attachment", "{'work_package': 51, 'content': 'YQ=='}"))
                .contains("needs a name");
        assertThat(served.failure("upload_attachment", "{'work_package': 51, 'name': 'a.txt', 'content': '%%%'}"))
                .contains("not Base64");
        assertThat(attached()).isEqualTo(before);
    }

    @Test
    void aPreviewSendsNothing() {
        JsonNode preview = served.call(
                "upload_attachment", "{'work_package': 51, 'name': 'a.txt', 'content': 'YWJj', 'preview': true}");

        assertThat(preview.path("would").asText()).contains("a.txt (3 bytes)");
        assertThat(attached()).isEqualTo(before);
    }

    @Test
    void aCommentShowsTheFile() {
        JsonNode written = served.call(
                "upload_attachment",
                "{'work_package': 51, 'name': 'plan.txt', 'content': 'YWJj', 'comment_text': 'The plan'}");

        assertThat(written.path("comment").isInt()).isTrue();
        JsonNode comments = served.call("list_activities", "{'work_package': 51, 'only': 'comments'}");
        assertThat(comments.at("/activities/0/comment/user_text").asText())
                .startsWith("The plan")
                .contains("/attachments/" + written.path("id").asInt() + "/content");
    }

    @Test
    void withoutAFolderThePathIsRefusedWithWhatToDo() {
        try (ServedRoutes plain = new ServedRoutes()) {
            assertThat(plain.failure("upload_attachment", "{'work_package': 51, 'file': 'a.txt'}"))
                    .contains("MCP_UPLOAD_FOLDER", "Base64");
        }
    }

    @Test
    void documentsHaveFilesToo() {
        served.call("upload_attachment", "{'document': 1, 'name': 'a.txt', 'content': 'YWJj'}");

        JsonNode listed = served.call("list_attachments", "{'document': 1}");
        assertThat(listed.path("of").asText()).isEqualTo("document #1");
        assertThat(listed.path("attachments"))
                .extracting(file -> file.path("name").asText())
                .contains("a.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'meeting': 1", "'wiki_page': 1", "'comment': 25"})
    void meetingsWikiPagesAndCommentsTakeFiles(String container) {
        JsonNode written = served.call(
                "upload_attachment", "{" + container + ", 'name': 'seen.txt', 'content': '" + base64("Seen") + "'}");

        JsonNode listed = served.call("list_attachments", "{" + container + "}");
        assertThat(written.path("attached_to")).isEqualTo(listed.path("of"));
        assertThat(listed.path("attachments"))
                .extracting(file -> file.path("name").asText())
                .contains("seen.txt");
        assertThat(Attached.read(served, "{'attachment': " + written.path("id") + "}")
                        .at("/text/user_text")
                        .asText())
                .isEqualTo("Seen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'meeting': 1", "'wiki_page': 1", "'comment': 25", "'work_package': 51"})
    void aFileThatIsTooLargeIsNotSentAnywhere(String container) {
        served.call("list_attachments", "{" + container + "}");
        String refusal = served.failure("upload_attachment", "{" + container + ", 'file': 'large.bin'}");

        assertThat(refusal).contains("6000000 bytes", "at most 5242880", "Nothing was uploaded");
        assertThat(served.upstream().passed())
                .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));
    }

    @ParameterizedTest
    @CsvSource({
        "plan.png, iVBORw0KGgo=, ![plan.png](/api/v3/attachments/",
        "plan.csv, bWV0ZXI7dmFsdWU=, [plan.csv](/api/v3/attachments/"
    })
    void howItIsPutIntoATextGoesByItsKind(String name, String content, String markdown) {
        JsonNode written = served.call(
                "upload_attachment", "{'work_package': 51, 'name': '" + name + "', 'content': '" + content + "'}");

        assertThat(written.path("embed").asText()).startsWith(markdown);
    }

    @Test
    void whoIsMentionedInTheCommentIsTold() {
        JsonNode written = served.call(
                "upload_attachment",
                "{'work_package': 51, 'name': 'a.txt', 'content': 'YWJj', 'comment_text': 'See this, @Anna Krüger'}");

        assertThat(written.at("/mentioned/0/name").asText()).isEqualTo("Anna Krüger");
        assertThat(served.callAs("anna.krueger", "list_notifications", "{'work_package': 51}")
                        .toString())
                .contains("mentioned");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting", "wiki_page", "comment", "post"})
    void whatElseHasFilesIsFoundAtItsPlace(String container) {
        String collection =
                switch (container) {
                    case "meeting" -> "meetings";
                    case "wiki_page" -> "wiki_pages";
                    case "comment" -> "activities";
                    default -> "posts";
                };

        served.result("list_attachments", "{'" + container + "': 1}");

        assertThat(served.upstream().passed())
                .extracting(request -> request.target())
                .containsExactly("/api/v3/" + collection + "/1/attachments");
    }
}
