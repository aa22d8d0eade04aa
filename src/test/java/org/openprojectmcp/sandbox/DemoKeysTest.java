package org.openprojectmcp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.openapi.CheckedAnswers;

/** Whoever starts the demo is given keys of people with different rights; those of a state file are nobody else's business. */
class DemoKeysTest {
    private static final Pattern LINE = Pattern.compile("API key of (\\S+) \\((.+); (.+)\\): (\\S+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void eachPrintedKeyIsTheOneOfThePersonItIsPrintedFor() throws Exception {
        try (var sandbox = SandboxProcess.start()) {
            var keys = sandbox.printed().subList(0, sandbox.printed().size() - 1);
            assertThat(keys).hasSizeGreaterThanOrEqualTo(4).allMatch(line -> LINE.matcher(line)
                    .matches());
            for (var line : keys) {
                var printed = LINE.matcher(line);
                assertThat(printed.matches()).isTrue();
                assertThat(me(sandbox.uri(), printed.group(4))).contains("\"name\":\"" + printed.group(2) + "\"");
            }
        }
    }

    @Test
    void theyDifferInWhatTheyMayDo() throws Exception {
        try (var sandbox = Sandbox.start(CheckedAnswers.checking(SandboxOptions.demo()))) {
            assertThat(sandbox.demoUsers()).extracting(DemoUser::roles).doesNotHaveDuplicates();
            assertThat(sandbox.demoUsers())
                    .extracting(DemoUser::roles)
                    .anyMatch(roles -> roles.startsWith("administrator"))
                    .anyMatch(roles -> roles.contains("Project admin"))
                    .contains("Member", "Member, Reader");
        }
    }

    @Test
    void theKeysOfAStateFileAreNotPrinted(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("ours.json"), TinyInstance.STATE);
        try (var sandbox = SandboxProcess.start("--state", file.toString())) {
            assertThat(sandbox.printed()).isEqualTo(List.of("OpenProject sandbox at " + sandbox.uri()));
        }
        try (var empty = Sandbox.start(CheckedAnswers.checking(SandboxOptions.of(new SandboxOptions.Source.Empty())))) {
            assertThat(empty.demoUsers()).isEmpty();
        }
    }

    private static String me(URI sandbox, String key) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox + "/api/v3/users/me"))
                .header("Authorization", TinyInstance.basic("apikey", key))
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }
}
