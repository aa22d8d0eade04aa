package org.openprojectmcp.routes.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.ServedRoutes;

/** Dana Reyes runs meter-rollout, where Mei Tanaka is no member. */
class MembershipsTest {

    @AutoClose
    private final ServedRoutes served = new ServedRoutes();

    private String rolesOf(String person) {
        for (JsonNode member :
                served.call("list_memberships", "{'project': 'meter-rollout'}").path("members")) {
            if (member.path("name").asText().equals(person)) {
                return member.path("roles").toString();
            }
        }
        return "none";
    }

    @Test
    void somebodyBecomesAMember() {
        JsonNode added = served.call(
                "create_membership", "{'person': 'Mei Tanaka', 'project': 'meter-rollout', 'roles': ['Member']}");

        assertThat(added.at("/person/name").asText()).isEqualTo("Mei Tanaka");
        assertThat(added.at("/roles/0/name").asText()).isEqualTo("Member");
        assertThat(served.upstream().passed()).hasSizeLessThanOrEqualTo(8);
        assertThat(rolesOf("Mei Tanaka")).isEqualTo("[\"Member\"]");
    }

    @Test
    void aGroupBecomesOneWithAllItsMembers() {
        JsonNode added = served.call(
                "create_membership", "{'person': 'Web team', 'project': 'meter-rollout', 'roles': ['Reader']}");

        assertThat(added.path("note").asText()).contains("All members of the group");
        assertThat(rolesOf("Web team")).isEqualTo("[\"Reader\"]");
    }

    @Test
    void whoIsAMemberAlreadyIsNotAddedTwice() {
        assertThat(served.failure(
                        "create_membership",
                        "{'person': 'Samuel Osei', 'project': 'meter-rollout', 'roles': ['Reader']}"))
                .contains("Samuel Osei already is a member", "Member", "update_membership");
        assertThat(rolesOf("Samuel Osei")).isEqualTo("[\"Member\"]");
    }

    @Test
    void aPreviewAddsNobody() {
        JsonNode preview = served.call(
                "create_membership",
                "{'person': 'Mei Tanaka', 'project': 'meter-rollout', 'roles': ['Member', 'Reader'], 'preview': true}");

        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.at("/would/roles").toString()).isEqualTo("[\"Member\",\"Reader\"]");
        assertThat(rolesOf("Mei Tanaka")).isEqualTo("none");
    }

    @Test
    void anUnknownRoleIsRefusedWithTheKnownOnes() {
        assertThat(served.failure(
                        "create_membership",
                        "{'person': 'Mei Tanaka', 'project': 'meter-rollout', 'roles': ['Overlord']}"))
                .contains("Overlord", "Project admin");
    }

    @Test
    void whoMayNotIsToldThePermissionAndWhoHasItBeforeAnyPreview() {
        try (ServedRoutes member = new ServedRoutes("anna.krueger", Settings.Confirm.DESTRUCTIVE)) {
            assertThat(
                            member.failure(
                                    "create_membership",
                                    "{'person': 'Samuel Osei', 'project': 'customer-portal', 'roles': ['Member'], 'preview': true}"))
                    .contains("manage_members", "Dana Reyes #5", "Nothing was changed");
            assertThat(
                            member.failure(
                                    "update_membership",
                                    "{'person': 'Samuel Osei', 'project': 'meter-rollout', 'roles': ['Reader'], 'preview': true}"))
                    .contains("manage_members", "Dana Reyes #5");
            assertThat(member.failure(
                            "delete_membership",
                            "{'person': 'Samuel Osei', 'project': 'meter-rollout', 'preview': true}"))
                    .contains("manage_members", "Dana Reyes #5");
        }
    }

    @Test
    void rolesAreReplaced() {
        JsonNode changed = served.call(
                "update_membership", "{'person': 'Samuel Osei', 'project': 'meter-rollout', 'roles': ['Reader']}");

        assertThat(changed.at("/changed/roles").toString()).isEqualTo("[[\"Member\"],[\"Reader\"]]");
        assertThat(rolesOf("Samuel Osei")).isEqualTo("[\"Reader\"]");
    }

    @Test
    void rolesAreAddedAndTakenAwayWithoutNamingTheOthers() {
        served.call(
                "update_membership", "{'person': 'Samuel Osei', 'project': 'meter-rollout', 'add_roles': ['Reader']}");
        assertThat(rolesOf("Samuel Osei")).contains("Member", "Reader");

        served.call(
                "update_membership",
                "{'person': 'Samuel Osei', 'project': 'meter-rollout', 'remove_roles': ['Member']}");
        assertThat(rolesOf("Samuel Osei")).isEqualTo("[\"Reader\"]");
    }

    @Test
    void theLastRoleIsNotTakenAway() {
        assertThat(served.failure(
                        "update_membership",
                        "{'person': 'Samuel Osei', 'project': 'meter-rollout', 'remove_roles': ['Member']}"))
                .contains("at least one role", "delete_membership");
        assertThat(rolesOf("Samuel Osei")).isEqualTo("[\"Member\"]");
    }

    @Test
    void whoIsNoMemberCannotBeChanged() {
        assertThat(served.failure(
                        "update_membership",
                        "{'person': 'Mei Tanaka', 'project': 'meter-rollout', 'roles': ['Reader']}"))
                .contains("Mei Tanaka", "Smart meter rollout", "list_memberships");
    }

    @Test
    void nobodyIsRemovedWithoutAConfirmationThatSaysWhatStays() {
        JsonNode preview = served.call("delete_membership", "{'person': 'Anna Krüger', 'project': 'meter-rollout'}");

        assertThat(preview.at("/would/remove/roles").toString()).isEqualTo("[\"Member\"]");
        assertThat(preview.at("/would/open_work_packages_assigned").asInt()).isPositive();
        assertThat(rolesOf("Anna Krüger")).isEqualTo("[\"Member\"]");

        JsonNode removed = served.call(
                "delete_membership",
                "{'person': 'Anna Krüger', 'project': 'meter-rollout', 'confirm': '"
                        + preview.path("confirm").asText() + "'}");

        assertThat(removed.at("/removed/person/name").asText()).isEqualTo("Anna Krüger");
        assertThat(rolesOf("Anna Krüger")).isEqualTo("none");
    }
}
