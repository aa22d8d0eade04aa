package org.openprojectmcp.routes.workpackages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.openproject.files.FileOptions;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.faults.Fault;
import org.openprojectmcp.sandbox.faults.FaultRule;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

/** A work package that is created with its files. */
class CreatingWithFilesTest {

    private static final String NOTES = "{'name': 'notes.txt', 'content': '" + base64("Agreed: Tuesday") + "'}";

    @TempDir
    private static Path folder;

    @AutoClose
    private static ServedRoutes served;

    @BeforeAll
    static void serve() throws IOException {
        served = new ServedRoutes(
                SandboxOptions.demo().withClock(ServedRoutes.CLOCK),
                DemoState.DEMO_LOGIN,
                new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING),
                new FileOptions(folder, List.of()));
        Files.writeString(folder.resolve("plan.csv"), "meter;value\n7;12\n");
        Files.write(folder.resolve("large.bin"), new byte[6_000_000]);
        for (int i = 0; i < 5; i++) {
            Files.write(folder.resolve("part" + i + ".bin"), new byte[5_000_000]);
        }
    }

    @AfterEach
    void forgetWhatIsLeft() {
        served.faults().clear();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String with(String... files) {
        return "{'project': 'meter-rollout', 'subject': 'With files', 'attachments': [" + String.join(", ", files)
                + "]}";
    }

    private static int workPackages() {
        return served.call("count_work_packages", "{'project': 'meter-rollout', 'state': 'all'}")
                .path("total")
                .asInt();
    }

    @Test
    void filesAsSentAndOfTheFolderAreAttached() {
        JsonNode created = served.call("create_work_package", with(NOTES, "{'file': 'plan.csv'}"));

        assertThat(created.path("attachments").findValuesAsText("name")).containsExactly("notes.txt", "plan.csv");
        assertThat(served.call("list_attachments", "{'work_package': " + created.path("id") + "}")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(created.has("not_done")).isFalse();
    }

    @Test
    void aPreviewNamesThemAndSendsNone() {
        int before = workPackages();

        JsonNode preview = served.call("create_work_package", with(NOTES).replace("]}", "], 'preview': true}"));

        assertThat(preview.at("/attachments/0/size").asInt()).isEqualTo(15);
        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(workPackages()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'file': 'nothing.txt'} | attachments[1]: There is no file",
                "{'file': 'large.bin'} | attachments[1]: The file has 6000000 bytes",
                "{'content': 'QQ=='} | attachments[1]: content needs a name",
                "{'content': '?', 'name': 'a'} | attachments[1]: content is not Base64",
                "{'name': 'a'} | attachments[1]: Give either content"
            })
    void whatCannotBeUploadedKeepsTheWorkPackageFromBeingCreated(String file, String reason) {
        int before = workPackages();

        assertThat(served.failure("create_work_package", with(NOTES, file))).contains(reason, "Nothing was created.");
        assertThat(workPackages()).isEqualTo(before);
    }

    @Test
    void allOfThemTogetherAreNoLargerThanOneMayBe() {
        String[] parts = {
            "{'file': 'part0.bin'}", "{'file': 'part1.bin'}", "{'file': 'part2.bin'}", "{'file': 'part3.bin'}", NOTES
        };

        assertThat(served.failure("create_work_package", with(parts)))
                .contains("attachments[4]", "more than 20000000 bytes");
    }

    @Test
    void oneThatIsRefusedIsToldAndTheOthersAreAttached() {
        served.faults()
                .add(FaultRule.of("POST", "/api/v3/work_packages/*/attachments", Fault.Plain.BAD_GATEWAY)
                        .times(1));

        JsonNode created = served.call("create_work_package", with(NOTES, "{'file': 'plan.csv'}"));

        assertThat(created.path("id").asInt()).isPositive();
        assertThat(created.path("attachments").findValuesAsText("name")).containsExactly("plan.csv");
        assertThat(created.at("/not_done/0").asText()).startsWith("attachment notes.txt: ");
    }
}
