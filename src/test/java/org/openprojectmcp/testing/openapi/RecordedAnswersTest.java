package org.openprojectmcp.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.openapi.KnownDeviations.Deviation;

/** What the sandbox is held against must allow what the real OpenProject answered; where it does not, the list of deviations says why. */
class RecordedAnswersTest {

    private static final Path RECORDINGS = ApiDocument.SHARED.resolve("recordings/openproject-17.1");
    private static final Map<String, Observed> STEPS = new TreeMap<>();

    @BeforeAll
    static void recordingsAreHere() throws IOException {
        assumeTrue(ApiDocument.get().isPresent() && Files.isDirectory(RECORDINGS), "no recordings at " + RECORDINGS);
        try (Stream<Path> files = Files.list(RECORDINGS)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("state.json"))
                    .forEach(RecordedAnswersTest::read);
        }
    }

    @Test
    void theDocumentAllowsEveryRecordedAnswerOrADeviationExplainsIt() {
        ApiDocument document = ApiDocument.get().orElseThrow();
        assertThat(STEPS).hasSizeGreaterThan(1_000);
        assertThat(STEPS.values().stream()
                        .filter(answer -> !document.faults(answer).isEmpty())
                        .filter(answer -> !KnownDeviations.explain(answer))
                        .map(answer -> document.faults(answer) + " in " + answer))
                .isEmpty();
    }

    @Test
    void everyDeviationIsOneThatARecordingShowsOrAnAnswerThatTheDocumentDoesNotDescribe() {
        ApiDocument document = ApiDocument.get().orElseThrow();
        assertThat(KnownDeviations.all()).allSatisfy(deviation -> {
            assertThat(deviation.reason()).isNotBlank();
            if (deviation.recorded().equals("-")) {
                assertThat(document.describes(deviation.operation(), deviation.status()))
                        .as(deviation.operation())
                        .isFalse();
            } else {
                assertThat(STEPS)
                        .hasEntrySatisfying(deviation.recorded(), answer -> isShown(document, deviation, answer));
            }
        });
    }

    private static void isShown(ApiDocument document, Deviation deviation, Observed answer) {
        assertThat(deviation.explains(answer)).as(answer.toString()).isTrue();
        assertThat(document.faults(answer)).isNotEmpty();
    }

    private static void read(Path file) {
        try {
            String name = file.getFileName().toString().replace(".json", "");
            for (JsonNode step : new ObjectMapper().readTree(file.toFile()).path("steps")) {
                List<String> request = List.of(step.path("do").asText().split(" ", 2));
                if (request.get(1).startsWith("/api/v3")) {
                    STEPS.put(
                            name + ":" + step.path("n").asInt(),
                            observed(request.get(0), request.get(1), step.path("answer")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Observed observed(String method, String target, JsonNode answer) {
        JsonNode body = answer.path("body");
        String type = answer.at("/headers/content-type").asText(null);
        byte[] bytes = body.isMissingNode()
                ? new byte[0]
                : (body.isTextual() ? body.asText() : body.toString()).getBytes(StandardCharsets.UTF_8);
        return Observed.of(method, target, answer.path("status").asInt(), type, bytes);
    }
}
