package org.openprojectmcp.sandbox.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.sandbox.SandboxApi;

/** Which values the filters of lists take. */
class FilterValuesTest {

    @AutoClose
    private static final SandboxApi API = SandboxApi.demo();

    private static SandboxApi.Reply list(String collection, String name, String operator, String value) {
        var filters = "[{\"%s\": {\"operator\": \"%s\", \"values\": [\"%s\"]}}]".formatted(name, operator, value);
        return API.get(ADMIN, "/" + collection + "?filters=" + URLEncoder.encode(filters, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "time_entries, user, 99999",
        "time_entries, entityType, Nonsense",
        "time_entries, project, 99999",
        "memberships, role, 99999",
        "memberships, principalType, Nonsense",
        "memberships, status, 1",
        "principals, type, Nonsense",
        "principals, status, active",
        "users, status, 1",
        "projects, projectStatusCode, nonsense",
        "projects, type, 99999",
        "projects, principal, me",
        "roles, unit, nonsense",
        "versions, sharing, nonsense",
        "notifications, reason, nonsense",
        "meetings, time, nonsense"
    })
    void valuesThatDoNotExistAreRefused(String collection, String name, String value) {
        var refused = list(collection, name, "=", value);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).startsWith("Filters ").endsWith("filter has invalid values.");
    }

    @ParameterizedTest
    @CsvSource({"projects, id, 99999", "relations, involved, 99999"})
    void whereOnlyIdsCountUnknownOnesFindNothing(String collection, String name, String value) {
        var empty = list(collection, name, "=", value);
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.elements()).isEmpty();
    }

    @Test
    void membersOfNothingBreakTheQuery() {
        assertThat(list("principals", "member", "!*", "").status()).isEqualTo(500);
    }
}
