package org.openprojectmcp.sandbox.capabilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;
import org.openprojectmcp.sandbox.SandboxApi.Reply;

class CapabilitiesTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void anActionIsFoundByItsTwoWords() {
        assertThat(api.get(DANA, "/actions/work_packages/read")
                        .body()
                        .path("id")
                        .asText())
                .isEqualTo("work_packages/read");
        assertThat(api.get(DANA, "/actions/work_packages/paint").status()).isEqualTo(404);
        assertThat(api.get(DANA, "/actions?pageSize=-1").elements().findValuesAsText("id"))
                .contains("memberships/create", "projects/create")
                .isSorted();
    }

    @Test
    void everythingAtOnceIsNotAnswered() {
        assertThat(api.get(DANA, "/capabilities").message())
                .isEqualTo(
                        "Filters need to include at least one filter for principal, context or id with the '=' operator.");
        assertThat(capabilities(DANA, "{\"context\":{\"operator\":\"=\",\"values\":[\"p1\"]}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatSomebodyMayDoInAProjectFollowsFromRoleAndModules() {
        var project = api.project("customer-portal");
        var dana = api.person("Dana Reyes");
        var ids = capabilities(DANA, principal(dana) + "," + context("w" + project))
                .elements()
                .findValuesAsText("id");
        assertThat(ids)
                .contains("work_packages/read/w" + project + "-" + dana, "memberships/read/w" + project + "-" + dana)
                .doesNotHaveDuplicates()
                .noneMatch(id -> id.startsWith("bcfs/"));
        assertThat(api.get(DANA, "/capabilities/" + ids.get(0)).link("principal"))
                .isEqualTo("/api/v3/users/" + dana);
    }

    @Test
    void whatIsDoneInNoProjectIsForAdministrators() {
        var admin = api.get(ADMIN, "/users/me").id();
        var everywhere = capabilities(ADMIN, principal(admin) + "," + context("g"));
        assertThat(everywhere.elements().findValuesAsText("id")).contains("users/create/g-" + admin);
        var dana = api.person("Dana Reyes");
        assertThat(capabilities(DANA, principal(dana) + "," + context("g")).elements())
                .isEmpty();
    }

    @Test
    void aListIsCutDownToWhatIsSelected() {
        var dana = api.person("Dana Reyes");
        var filters = URLEncoder.encode("[" + principal(dana) + "]", StandardCharsets.UTF_8);
        var cut = api.get(DANA, "/capabilities?select=total,elements/id&filters=" + filters);
        assertThat(cut.body().path("total").asInt()).isPositive();
        assertThat(cut.body().has("_type")).isFalse();
        assertThat(cut.elements().path(0).fieldNames()).toIterable().containsExactly("id");
    }

    private Reply capabilities(String login, String filters) {
        return api.get(
                login,
                "/capabilities?pageSize=-1&filters=" + URLEncoder.encode("[" + filters + "]", StandardCharsets.UTF_8));
    }

    private static String principal(int id) {
        return "{\"principal\":{\"operator\":\"=\",\"values\":[\"" + id + "\"]}}";
    }

    private static String context(String context) {
        return "{\"context\":{\"operator\":\"=\",\"values\":[\"" + context + "\"]}}";
    }
}
