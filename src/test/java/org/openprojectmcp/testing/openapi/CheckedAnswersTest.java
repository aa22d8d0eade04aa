package org.openprojectmcp.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.Sandbox;
import org.openprojectmcp.sandbox.SandboxOptions;

class CheckedAnswersTest {

    private static final String HAL = "application/hal+json; charset=utf-8";

    private final CheckedAnswers answers = new CheckedAnswers();

    @BeforeAll
    static void documentIsHere() {
        assumeTrue(ApiDocument.get().isPresent());
    }

    @Test
    void whatASandboxAnswersIsSeenByItsObserver() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.demo().withObserver(answers))) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.uri() + "/api/v3/configuration"))
                    .build();
            HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
            assertThat(answers.checked()).isEqualTo(1);
        }
    }

    @Test
    void aBodyThatTheSchemaRefusesFailsWhoeverClosesTheSandbox() {
        answered("GET /api/v3/statuses/1", 200, HAL, "{\"_type\": \"Status\", \"id\": \"one\"}");

        assertThatThrownBy(answers::closed).isInstanceOf(AssertionError.class).hasMessageContaining("/id");
    }

    @Test
    void aSuccessThatTheOperationDoesNotHaveIsAFault() {
        answered("DELETE /api/v3/statuses/1", 204, null, "");

        assertThatThrownBy(answers::closed).hasMessageContaining("no 204 of DELETE");
    }

    @Test
    void anotherContentTypeIsAFault() {
        answered("GET /api/v3/statuses", 200, "text/html", "<p>statuses</p>");

        assertThatThrownBy(answers::closed).hasMessageContaining("no text/html there");
    }

    @Test
    void aBodyThatIsMissingIsAFault() {
        answered("GET /api/v3/statuses", 200, null, "");

        assertThatThrownBy(answers::closed).hasMessageContaining("the body is missing");
    }

    @Test
    void aRefusalThatTheOperationDoesNotNameMustBeAnErrorLikeAllOthers() {
        answered("GET /api/v3/statuses", 418, HAL, "{\"_type\": \"Teapot\"}");

        assertThatThrownBy(answers::closed).hasMessageContaining("errorIdentifier");
    }

    @Test
    void propertiesThatWereNotSelectedAreNotRequired() {
        answered("GET /api/v3/principals?select=total", 200, HAL, "{\"total\": 3}");

        assertThatCode(answers::closed).doesNotThrowAnyException();
    }

    private void answered(String request, int status, @Nullable String contentType, String body) {
        String[] parts = request.split(" ");
        answers.answered(parts[0], parts[1], status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }
}
