package org.openprojectmcp.openproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.openproject.OpenProjectException.Fault;
import org.openprojectmcp.testing.StubUpstream;
import org.openprojectmcp.testing.WayOut;

class RefusalTest {

    private static final String URN = "urn:openproject-org:api:v3:errors:";

    private final StubUpstream upstream = new StubUpstream();
    private final WayOut out =
            new WayOut(OpenProjectOptions.of(upstream.uri(), new Credentials(new Secret("settings-key"))));

    @AfterEach
    void close() {
        out.close();
        upstream.close();
    }

    private OpenProjectException refusal(String method, String path) {
        return catchThrowableOfType(OpenProjectException.class, () -> out.request(method, path, Map.of("id", 7), null));
    }

    private static String error(String identifier, String message) {
        return "{\"_type\":\"Error\",\"errorIdentifier\":\"" + URN + identifier + "\",\"message\":\"" + message + "\"}";
    }

    @Test
    void aRefusedKeyIsTheAdministratorsWhenItIsThatOfTheSettings() {
        upstream.answers(401, error("Unauthenticated", "Nope."));

        assertThat(refusal("GET", "/users/me"))
                .hasMessageContaining("does not accept the API key of this server")
                .hasMessageContaining("OPENPROJECT_API_KEY")
                .extracting(OpenProjectException::status, OpenProjectException::errorIdentifier)
                .containsExactly(401, "Unauthenticated");
    }

    @Test
    void aMissingPermissionIsNamed() {
        upstream.answers(403, error("MissingPermission", "Vous ne pouvez pas."));

        assertThat(refusal("PATCH", "/work_packages/{id}"))
                .hasMessageContaining("work package 7")
                .hasMessageContaining("OpenProject says: Vous ne pouvez pas.")
                .hasMessageContaining("edit_work_packages")
                .hasMessageContaining("An administrator of the project");
    }

    @Test
    void whereNothingMayBeReadTheListOfProjectsIsAskedForOnce() {
        upstream.answers(403, error("MissingPermission", "Vous ne pouvez pas."));

        assertThat(refusal("GET", "/statuses")).hasMessageContaining("may not read");
        assertThat(upstream.arrived()).hasSize(2);
    }

    @Test
    void withoutAnyProjectThatIsTheReason() {
        upstream.answers((exchange, attempt) -> {
            boolean projects = exchange.getRequestURI().getPath().endsWith("/projects");
            StubUpstream.json(
                    exchange, projects ? 200 : 403, projects ? "{\"total\":0}" : error("MissingPermission", "No."));
        });

        assertThat(refusal("GET", "/statuses")).hasMessageStartingWith("There is no project yet");
    }

    @Test
    void whatIsNotThereIsNamedAndMayJustBeInvisible() {
        upstream.answers(404, error("NotFound", "Gone."));

        assertThat(refusal("GET", "/work_packages/{id}/activities"))
                .hasMessage("Work package 7 does not exist, or is not visible to this API key.");
    }

    @Test
    void aConflictSaysThatNothingWasWritten() {
        upstream.answers(409, error("UpdateConflict", "Conflict."));

        assertThat(refusal("PATCH", "/work_packages/{id}"))
                .hasMessageContaining("changed by somebody else meanwhile; nothing was written")
                .hasMessageContaining("Read it again");
    }

    @Test
    void eachFaultyAttributeIsListed() {
        upstream.answers(
                422,
                "{\"errorIdentifier\":\"" + URN
                        + "MultipleErrors\",\"message\":\"Several.\",\"_embedded\":{\"errors\":["
                        + fault("subject", "Subject can't be blank.") + "," + fault("dueDate", "Finish date is odd.")
                        + "]}}");

        assertThat(refusal("POST", "/work_packages"))
                .hasMessage("OpenProject refuses the values; nothing was written:\n"
                        + "- Subject can't be blank. (subject)\n- Finish date is odd. (dueDate)")
                .extracting(OpenProjectException::faults)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(new Fault("subject", "Subject can't be blank."));
    }

    private static String fault(String attribute, String message) {
        return "{\"errorIdentifier\":\"" + URN + "PropertyConstraintViolation\",\"message\":\"" + message
                + "\",\"_embedded\":{\"details\":{\"attribute\":\"" + attribute + "\"}}}";
    }

    @Test
    void thePageOfAProxyIsNotPassedOn() {
        upstream.answers(
                (exchange, attempt) -> StubUpstream.send(exchange, 502, "text/html", "<html>internal host db7</html>"));

        assertThat(refusal("GET", "/users/me").getMessage()).contains("502").doesNotContain("html", "db7");
    }

    @Test
    void aPageThatClaimsSuccessIsNoAnswer() {
        upstream.answers((exchange, attempt) -> StubUpstream.send(exchange, 200, "text/html", "<html>Sign in</html>"));

        assertThat(refusal("GET", "/users/me"))
                .hasMessageContaining("is not the API of OpenProject: text/html instead of JSON")
                .hasMessageContaining("OPENPROJECT_URL");
    }

    @Test
    void anotherHostNameThanOpenProjectsIsExplained() {
        upstream.answers((exchange, attempt) ->
                StubUpstream.send(exchange, 400, "text/plain", "Invalid host_name configuration"));

        assertThat(refusal("GET", "/users/me")).hasMessageContaining("OPENPROJECT_HOST_HEADER");
    }

    @Test
    void aRedirectToHttpsIsExplainedAndNotFollowed() {
        upstream.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Location", "https://127.0.0.1/api/v3/users/me");
            StubUpstream.send(exchange, 301, "text/html", "<html>moved</html>");
        });

        assertThat(refusal("GET", "/users/me")).hasMessageContaining("OPENPROJECT_URL should begin with https");
        assertThat(upstream.arrived()).hasSize(1);
    }

    @Test
    void anotherRedirectIsNotFollowedEither() {
        upstream.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Location", "/login");
            StubUpstream.send(exchange, 302, "text/html", "<html>moved</html>");
        });

        assertThat(refusal("GET", "/users/me")).hasMessageContaining("redirect, which is not followed");
        assertThat(upstream.arrived()).hasSize(1);
    }

    @Test
    void aFailedWriteSaysThatItsOutcomeIsUnknown() {
        upstream.answers(500, error("InternalServerError", "An internal error has occurred."));

        OpenProjectException refusal = refusal("PATCH", "/work_packages/{id}");

        assertThat(refusal)
                .hasMessageContaining("work package 7 may have been changed")
                .hasMessageContaining("look before you repeat it");
        assertThat(refusal.isOutcomeUnknown()).isTrue();
    }

    @Test
    void noRefusalShowsTheKey() {
        for (int status : new int[] {400, 401, 403, 404, 409, 422, 429, 500}) {
            upstream.answers(status, "{}");
            OpenProjectException refusal = refusal("POST", "/work_packages");
            assertThat(refusal.toString()).doesNotContain("settings-key", "c2V0dGluZ3Mta2V5");
        }
    }
}
