package org.openprojectmcp.sandbox.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;
import static org.openprojectmcp.sandbox.SandboxApi.ANNA;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class MembershipsTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void aSecondMembershipIsRefused() {
        var refused = api.post(DANA, "/memberships", membership("Mei Tanaka", "customer-portal", 4));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.attribute()).isEqualTo("user");
    }

    @Test
    void aMembershipNeedsARole() {
        var body = membership("Samuel Osei", "customer-portal", 4).replaceAll("\"roles\": \\[.*\\]", "\"roles\": []");
        var refused = api.post(DANA, "/memberships", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.attribute()).isEqualTo("roles");
    }

    @Test
    void aMemberMayNotAddMembers() {
        var refused = api.post(ANNA, "/memberships", membership("Priya Nair", "pump-station", 5));
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void theUsersOfAGroupComeAndGoWithIt() {
        var added = api.post(DANA, "/memberships", membership("Field crew", "customer-portal", 5));
        assertThat(added.status()).isEqualTo(201);
        assertThat(api.get("lars.oestberg", "/projects/customer-portal").status())
                .isEqualTo(200);
        assertThat(api.delete(DANA, "/memberships/" + added.id()).status()).isEqualTo(204);
        assertThat(api.get("lars.oestberg", "/projects/customer-portal").status())
                .isEqualTo(404);
    }

    @Test
    void aGlobalRoleIsNotForProjects() {
        var refused = api.post(ADMIN, "/memberships", membership("Samuel Osei", "customer-portal", 1));
        assertThat(refused.message()).isEqualTo("Roles has an unassignable role.");
    }

    private String membership(String person, String project, int role) {
        var id = api.person(person);
        var kind = person.equals("Field crew") ? "groups" : "users";
        return "{\"_links\": {\"principal\": {\"href\": \"/api/v3/%s/%d\"}, \"project\": {\"href\": \"/api/v3/projects/%s\"}, \"roles\": [{\"href\": \"/api/v3/roles/%d\"}]}}"
                .formatted(kind, id, project, role);
    }
}
