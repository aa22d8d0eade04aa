package org.openprojectmcp.routes.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

/** Reading people, groups, roles and who may be assigned. */
class PeopleTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void aPersonComesWithProjectsAndRoles() {
        JsonNode person = SERVED.call("get_user", "{'person': 'Priya Nair'}");

        assertThat(person.path("kind").asText()).isEqualTo("user");
        assertThat(person.path("memberships"))
                .extracting(one -> one.at("/project/name").asText() + " " + one.path("roles"))
                .contains("Smart meter rollout [\"Reader\"]", "Customer portal [\"Member\"]");
        assertThat(person.has("email")).isFalse();
    }

    @Test
    void oneselfComesWithLoginAndAddress() {
        JsonNode me = SERVED.call("get_user", "{'person': 'me'}");

        assertThat(me.path("login").asText()).isEqualTo("dana.reyes");
        assertThat(me.path("email").asText())
                .isEqualTo("dana.reyes@" + me.path("email").asText().split("@")[1]);
    }

    @Test
    void aGroupComesWithItsMembersUnderEitherName() {
        JsonNode group = SERVED.call("get_group", "{'group': 'Web team'}");

        assertThat(group.path("members"))
                .extracting(member -> member.path("name").asText())
                .containsExactlyInAnyOrder("Mei Tanaka", "Anne Krügel", "Priya Nair");
        assertThat(group.at("/memberships/0/project/name").asText()).isEqualTo("Portal mobile app");
        assertThat(SERVED.call("get_user", "{'person': 'Web team'}")
                        .path("kind")
                        .asText())
                .isEqualTo("group");
    }

    @Test
    void groupsAreListedInOneRequest() {
        JsonNode list = SERVED.call("list_groups", "{}");

        assertThat(SERVED.upstream().passed()).hasSize(1);
        assertThat(list.path("total").asInt()).isEqualTo(2);
        assertThat(list.path("groups"))
                .extracting(group -> group.path("name").asText())
                .containsExactly("Field crew", "Web team");
    }

    @Test
    void groupsCanBeSearched() {
        assertThat(SERVED.call("list_groups", "{'text': 'web'}").path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void whoMayNotSeeTheMembersOfGroupsIsToldWhy() {
        try (ServedRoutes member = new ServedRoutes("anna.krueger", Settings.Confirm.DESTRUCTIVE)) {
            assertThat(member.call("list_groups", "{}").path("note").asText()).contains("manage_members");
        }
    }

    @Test
    void aPersonIsNoGroup() {
        int priya =
                SERVED.call("get_user", "{'person': 'Priya Nair'}").path("id").asInt();

        assertThat(SERVED.failure("get_group", "{'group': " + priya + "}")).contains("does not exist");
    }

    @Test
    void rolesOfProjectsAreToldFromThoseOfTheWhole() {
        JsonNode all = SERVED.call("list_roles", "{}");
        JsonNode projects = SERVED.call("list_roles", "{'given': 'in_projects'}");

        assertThat(projects.path("roles"))
                .extracting(role -> role.path("name").asText())
                .contains("Member", "Reader", "Project admin")
                .doesNotContain("Anonymous");
        assertThat(projects.path("total").asInt()).isLessThan(all.path("total").asInt());
    }

    @Test
    void whoCanBeAssignedIsTheSameForAProjectAndItsWorkPackages() {
        JsonNode project = SERVED.call("list_available_assignees", "{'project': 'customer-portal'}");
        int workPackage = SERVED.call("list_work_packages", "{'project': 'customer-portal', 'page_size': 1}")
                .at("/rows/0/0")
                .asInt();

        assertThat(project.path("people"))
                .extracting(person -> person.path("name").asText())
                .contains("Mei Tanaka", "Priya Nair")
                .doesNotContain("Samuel Osei", "Anna Krüger");
        assertThat(SERVED.call("list_available_assignees", "{'work_package': " + workPackage + "}"))
                .isEqualTo(project);
    }

    @Test
    void anInstanceWithoutTheEnterpriseAddOnSharesNothing() {
        JsonNode shares = SERVED.call("list_shares", "{'work_package': 12}");

        assertThat(shares.path("total").asInt()).isZero();
        assertThat(shares.path("filter").asText()).contains("12");
    }
}
