package org.openprojectmcp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.openapi.CheckedAnswers;

class SandboxCommandTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private int run(String... args) {
        return SandboxCommand.run(args, new PrintStream(output, true, StandardCharsets.UTF_8));
    }

    @Test
    void anUnknownFlagEndsWithOneLineThatNamesIt() {
        assertThat(run("--colour", "blue")).isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("--colour");
    }

    @Test
    void aVersionThatNoProfileIsEndsWithOneLineThatNamesThoseThatAre() {
        assertThat(run("--version-profile", "18.0")).isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "18.0 is no version that the sandbox answers as; it can be one of 16.6, 17.1, 17.4, 17.9");
    }

    @Test
    void aPortThatIsNoneIsNamedWithItsValue() {
        assertThat(run("--port", "99999")).isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("--port 99999");
    }

    @Test
    void anAddressThatIsNotOfThisMachineIsNamed() {
        assertThat(run("--address", "203.0.113.7")).isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("The sandbox cannot listen on 203.0.113.7:0");
    }

    @Test
    void aBrokenStateFileEndsWithTheNameOfTheEntry(@TempDir Path folder) throws IOException {
        var file =
                Files.writeString(folder.resolve("state.json"), TinyInstance.STATE.replace("\"name\": \"Gate\", ", ""));
        assertThat(run("--state", file.toString())).isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .isEqualTo("state.json: types[1].name: is missing");
    }

    @Test
    void theIdentitiesOfAStateAreFoundByWhatTheyMayDo() {
        try (var sandbox = Sandbox.start(
                CheckedAnswers.checking(SandboxOptions.of(new SandboxOptions.Source.Text(TinyInstance.STATE))))) {
            assertThat(Identities.of(sandbox.state()))
                    .hasEntrySatisfying(
                            "admin", user -> assertThat(user.login()).isEqualTo("root"))
                    .hasEntrySatisfying(
                            "member", user -> assertThat(user.login()).isEqualTo("writer"))
                    .hasEntrySatisfying(
                            "reader", user -> assertThat(user.login()).isEqualTo("onlooker"))
                    .hasEntrySatisfying(
                            "outsider", user -> assertThat(user.login()).isEqualTo("stranger"));
        }
    }

    @Test
    void aClockThatIsNoneIsAnsweredWithWhatAClockLooksLike() {
        assertThat(run("--clock", "yesterday")).isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("yesterday is no clock", "2026-03-02T09:00:00Z");
    }

    @Test
    void aNumberOfGeneratedWorkPackagesMustBeOne() {
        assertThat(run("--state", "generated:many")).isEqualTo(2);
        assertThat(run("--state", "generated:0")).isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("generated:many", "0 work packages cannot be made");
    }

    @Test
    void helpNamesEveryFlag() {
        assertThat(run("--help")).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("--port", "--address", "--host", "--state", "--keys", "--clock", "--seed");
    }
}
