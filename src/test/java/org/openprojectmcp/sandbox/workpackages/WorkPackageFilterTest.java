package org.openprojectmcp.sandbox.workpackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.sandbox.SandboxApi;

/** The filters of work package lists that look past the work package itself. */
class WorkPackageFilterTest {

    @AutoClose
    private static final SandboxApi API = SandboxApi.demo();

    private static SandboxApi.Reply list(String name, String operator, String values) {
        return API.get(
                ADMIN,
                "/work_packages?pageSize=0&filters="
                        + encoded("[{\"" + name + "\": {\"operator\": \"" + operator + "\", \"values\": [" + values
                                + "]}}]"));
    }

    private static int total(String name, String operator, String values) {
        var reply = list(name, operator, values);
        assertThat(reply.status()).as(reply.message()).isEqualTo(200);
        return reply.body().path("total").asInt();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void theRolesOfTheAssigneeDivideAllWorkPackages() {
        var all = total("assignedToRole", "*", "") + total("assignedToRole", "!*", "");
        assertThat(total("assignedToRole", "*", "")).isPositive();
        assertThat(all)
                .isEqualTo(API.get(ADMIN, "/work_packages?pageSize=0&filters=%5B%5D")
                        .body()
                        .path("total")
                        .asInt());
    }

    @Test
    void nothingIsSharedAndNothingIsInAPhase() {
        assertThat(total("sharedWithUser", "*", "")).isZero();
        assertThat(total("sharedWithMe", "=", "\"t\"")).isZero();
        assertThat(total("projectPhaseDefinition", "*", "")).isZero();
        assertThat(total("projectPhaseDefinition", "!*", "")).isPositive();
    }

    @Test
    void filesAreFoundByTheWordsOfTheirNamesAndTexts() {
        var task = API.task(ADMIN, "customer-portal", "");
        var uploaded = API.upload(
                ADMIN,
                "/work_packages/" + task + "/attachments",
                "{\"fileName\": \"quokka notes.txt\"}",
                "a zebrafish swims");
        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(total("attachmentFileName", "~", "\"QUOKKA\"")).isEqualTo(1);
        assertThat(total("attachmentContent", "~", "\"zebrafish swims\"")).isEqualTo(1);
        assertThat(total("attachmentContent", "~", "\"zebra\"")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "assignedToRole, =",
        "memberOfGroup, =",
        "sharedWithUser, =",
        "projectPhaseDefinition, =",
        "watcher, =",
        "author, ="
    })
    void valuesThatDoNotExistAreRefused(String name, String operator) {
        var refused = list(name, operator, "\"99999\"");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).endsWith("filter has invalid values.");
    }

    @Test
    void subprojectsWithoutAProjectBreakTheQuery() {
        assertThat(list("subprojectId", "*", "").status()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sortBy=%5B%5B%22nonsense%22%2C%22asc%22%5D%5D",
                "groupBy=nonsense",
                "filters=%5B%7B%22nonsense%22%3A%7B%22operator%22%3A%22%3D%22%2C%22values%22%3A%5B%221%22%5D%7D%7D%5D"
            })
    void whatIsInvalidIsLeftOutOnRequest(String parameter) {
        assertThat(API.get(ADMIN, "/work_packages?" + parameter).status()).isEqualTo(400);
        assertThat(API.get(ADMIN, "/work_packages?valid_subset=true&" + parameter)
                        .status())
                .isEqualTo(200);
    }
}
