package org.openprojectmcp.sandbox.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;
import static org.openprojectmcp.sandbox.SandboxApi.SAMUEL;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;
import org.openprojectmcp.sandbox.SandboxApi.Reply;

class AttachmentsTest {
    private static final String NOTE = "{\"fileName\": \"note.txt\", \"description\": {\"raw\": \"a note\"}}";

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    private int task;

    @BeforeEach
    void create() {
        task = api.task(DANA, "customer-portal", "");
    }

    @Test
    void anUploadedFileIsListedShownInItsWorkPackageAndDownloaded() {
        var uploaded = upload(NOTE, "hello file");
        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(uploaded.body().path("fileSize").asInt()).isEqualTo(10);
        assertThat(uploaded.body().path("digest").path("hash").asText()).isEqualTo("cf0be5077e7ed25a944c353d77df0f10");
        assertThat(api.get(DANA, "/work_packages/" + task + "/attachments")
                        .elements()
                        .findValuesAsText("fileName"))
                .containsExactly("note.txt");
        assertThat(workPackage().at("/_embedded/attachments/total").asInt()).isEqualTo(1);
        var content =
                api.get(DANA, "/attachments/" + uploaded.id() + "/content").response();
        assertThat(content.body()).isEqualTo("hello file");
        assertThat(content.headers().firstValue("content-type")).contains("text/plain");
        assertThat(content.headers().firstValue("x-content-type-options")).contains("nosniff");
    }

    @Test
    void theTypeComesFromTheContentAndTheNameLosesWhatIsNoLetter() {
        var image = upload("{\"fileName\": \"über uns🚀.html\"}", "GIF89a\u0000\u0001");
        assertThat(image.body().path("contentType").asText()).isEqualTo("image/gif");
        assertThat(image.body().path("fileName").asText()).isEqualTo("über_uns_.html");
        assertThat(upload(NOTE, "<p>text</p>").body().path("contentType").asText())
                .isEqualTo("text/plain");
        assertThat(upload(NOTE, "").body().path("contentType").asText()).isEqualTo("inode/x-empty");
    }

    @Test
    void aMissingPartAMissingNameAndTooManyBytesAreRefused() {
        assertThat(upload(null, "x").message()).isEqualTo("File can't be blank.");
        assertThat(upload("{}", "x").attribute()).isEqualTo("filename");
        assertThat(upload(NOTE, null).message()).isEqualTo("The content type of the file cannot be blank.");
        assertThat(upload(NOTE, "x".repeat(5_242_881)).message())
                .isEqualTo("File is too large (maximum size is 5242880 Bytes).");
        assertThat(api.post(DANA, attachments(), NOTE).status()).isEqualTo(415);
    }

    @Test
    void whoMayOnlyReadAddsAndDeletesNothing() {
        var file = upload(NOTE, "x").id();
        var hidden = api.upload(SAMUEL, attachments(), NOTE, "x").status();
        assertThat(hidden).isIn(403, 404);
        assertThat(api.delete(SAMUEL, "/attachments/" + file).status()).isEqualTo(hidden);
        assertThat(api.get(DANA, "/attachments/" + file).status()).isEqualTo(200);
    }

    @Test
    void theHistoryTellsWhatCameAndForgetsWhatWentAtOnce() {
        var kept = upload(NOTE, "x").id();
        var dropped = upload("{\"fileName\": \"gone.txt\"}", "x").id();
        assertThat(kept).isNotEqualTo(dropped);
        assertThat(api.delete(DANA, "/attachments/" + dropped).status()).isEqualTo(204);
        assertThat(api.get(DANA, "/attachments/" + dropped).status()).isEqualTo(404);
        assertThat(api.get(DANA, "/work_packages/" + task + "/activities")
                        .elements()
                        .findValuesAsText("raw"))
                .contains("File note.txt added as attachment")
                .noneMatch(line -> line.contains("gone.txt"));
    }

    @Test
    void aFileWithoutContainerIsItsAuthorsAloneUntilAWorkPackageClaimsIt() {
        var loose = api.upload(DANA, "/attachments", NOTE, "x");
        assertThat(loose.status()).isEqualTo(201);
        assertThat(api.get(ADMIN, "/attachments/" + loose.id()).status()).isEqualTo(404);
        var link = ", \"attachments\": [{\"href\": \"/api/v3/attachments/" + loose.id() + "\"}]";
        var claimed = api.task(DANA, "customer-portal", link);
        assertThat(api.get(ADMIN, "/attachments/" + loose.id()).link("container"))
                .isEqualTo("/api/v3/work_packages/" + claimed);
        var body = "{\"lockVersion\": 0, \"_links\": {\"attachments\": [{\"href\": \"/api/v3/attachments/%d\"}]}}";
        assertThat(api.patch(DANA, "/work_packages/" + task, body.formatted(loose.id()))
                        .message())
                .isEqualTo("Attachments cannot be changed.");
    }

    @Test
    void anUpdateThatNamesOtherFilesDeletesTheOldOnes() {
        var old = upload(NOTE, "x").id();
        var updated =
                api.patch(DANA, "/work_packages/" + task, "{\"lockVersion\": 0, \"_links\": {\"attachments\": []}}");
        assertThat(updated.body().at("/_embedded/attachments/total").asInt()).isZero();
        assertThat(api.get(DANA, "/attachments/" + old).status()).isEqualTo(404);
    }

    @Test
    void directUploadIsSwitchedOff() {
        assertThat(api.upload(DANA, attachments() + "/prepare", NOTE, null).message())
                .isEqualTo("is not available due to a system configuration.");
    }

    private Reply upload(@Nullable String metadata, @Nullable String content) {
        return api.upload(DANA, attachments(), metadata, content);
    }

    private String attachments() {
        return "/work_packages/" + task + "/attachments";
    }

    private JsonNode workPackage() {
        return api.get(DANA, "/work_packages/" + task).body();
    }
}
