package org.openprojectmcp.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;
import static org.openprojectmcp.sandbox.SandboxApi.PRIYA;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class GroupsTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    private int priya;
    private int group;

    @BeforeEach
    void aGroup() {
        priya = api.person("Priya Nair");
        group = api.post(ADMIN, "/groups", body("Night shift", priya)).id();
    }

    @Test
    void administratorsWriteGroupsAndMembersReadThem() {
        assertThat(api.post(DANA, "/groups", body("Own club", priya)).status()).isEqualTo(403);
        assertThat(api.get(DANA, "/groups/" + group).body().path("name").asText())
                .isEqualTo("Night shift");
        assertThat(api.patch(DANA, "/groups/" + group, "{\"name\": \"Day shift\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aNameIsNeededAndTakenOnce() {
        assertThat(api.post(ADMIN, "/groups", "{}").message()).isEqualTo("Name can't be blank.");
        assertThat(api.post(ADMIN, "/groups", body("night shift", priya)).message())
                .isEqualTo("Name has already been taken.");
        assertThat(api.post(ADMIN, "/groups", body("Ghosts", 9_999)).message())
                .isEqualTo("Group users User must exist");
    }

    @Test
    void whoJoinsGetsTheGroupsRolesAndWhoLeavesLosesThem() {
        var project = api.project("pump-station");
        assertThat(api.get(PRIYA, "/projects/" + project).status()).isEqualTo(404);
        grant(project);
        assertThat(api.get(PRIYA, "/projects/" + project).status()).isEqualTo(200);
        var samuel = api.person("Mei Tanaka");
        api.patch(ADMIN, "/groups/" + group, body("Night shift", samuel));
        assertThat(api.get(PRIYA, "/projects/" + project).status()).isEqualTo(404);
        assertThat(api.get("mei.tanaka", "/projects/" + project).status()).isEqualTo(200);
    }

    @Test
    void aDeletedGroupLeavesItsWorkToTheDeletedUser() {
        var project = api.project("pump-station");
        grant(project);
        var task =
                api.task("samuel.osei", "pump-station", ", \"assignee\": {\"href\": \"/api/v3/groups/" + group + "\"}");
        var deleted = api.delete(ADMIN, "/groups/" + group);
        assertThat(deleted.status()).isEqualTo(202);
        assertThat(deleted.response().body()).isEqualTo("null");
        assertThat(api.get(PRIYA, "/projects/" + project).status()).isEqualTo(404);
        assertThat(api.get("samuel.osei", "/work_packages/" + task)
                        .body()
                        .path("_links")
                        .path("assignee")
                        .path("title")
                        .asText())
                .isEqualTo("Deleted user");
    }

    private void grant(int project) {
        var body =
                """
                {"_links": {"principal": {"href": "/api/v3/groups/%d"}, "project": {"href": "/api/v3/projects/%d"},
                  "roles": [{"href": "/api/v3/roles/%d"}]}}"""
                        .formatted(group, project, member());
        assertThat(api.post(ADMIN, "/memberships", body).status()).isEqualTo(201);
    }

    private int member() {
        for (var role : api.get(ADMIN, "/roles").elements()) {
            if (role.path("name").asText().equals("Member")) {
                return role.path("id").asInt();
            }
        }
        throw new AssertionError("No role is called Member");
    }

    private static String body(String name, int user) {
        return "{\"name\": \"%s\", \"_links\": {\"members\": [{\"href\": \"/api/v3/users/%d\"}]}}"
                .formatted(name, user);
    }
}
