package org.openprojectmcp.routes.workpackages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.CustomFieldState;
import org.openprojectmcp.testing.ServedRoutes;

class FamiliesTest {

    @AutoClose
    private static final ServedRoutes SERVED = CustomFieldState.served();

    private static long create(String more) {
        return SERVED.call(
                        "create_work_package",
                        "{'project': 'meter-rollout', 'type': 'Task', 'subject': 'One'" + more + "}")
                .path("id")
                .asLong();
    }

    @Test
    void aHierarchyIsReadDownToTheLastWithWhatIsOpen() {
        long top = create("");
        long middle = create(", 'parent': " + top);
        long leaf = create(", 'parent': " + middle);

        JsonNode tree = SERVED.call("get_hierarchy", "{'work_package': " + top + "}");

        assertThat(tree.path("total_below").asInt()).isEqualTo(2);
        assertThat(tree.path("open_below").asInt()).isEqualTo(2);
        assertThat(tree.at("/rows/0/0").asLong()).isEqualTo(middle);
        assertThat(tree.at("/rows/1/0").asLong()).isEqualTo(leaf);
        assertThat(tree.at("/rows/1/1").asInt()).isEqualTo(2);
        assertThat(SERVED.call("get_hierarchy", "{'work_package': " + leaf + "}")
                        .path("above")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aParentIsSetUnderItsOwnName() {
        long parent = create("");
        long child = create("");

        SERVED.call("set_parent", "{'work_package': " + child + ", 'parent': " + parent + "}");

        assertThat(SERVED.call("get_work_package", "{'work_package': " + child + "}")
                        .at("/parent/id")
                        .asLong())
                .isEqualTo(parent);
    }

    @Test
    void deletingSaysHowManyGoWithItAndWantsAConfirmation() {
        long parent = create("");
        create(", 'parent': " + parent);

        JsonNode preview = SERVED.call("delete_work_package", "{'work_package': " + parent + "}");
        assertThat(preview.at("/would/descendants_deleted_with_it").asInt()).isEqualTo(1);

        JsonNode deleted = SERVED.call(
                "delete_work_package",
                "{'work_package': " + parent + ", 'confirm': '"
                        + preview.path("confirm").asText() + "'}");
        assertThat(deleted.path("descendants_deleted_with_it").asInt()).isEqualTo(1);
    }

    @Test
    void whoMayNotDeleteIsToldWhichPermissionThatNeedsBeforeAPreviewSaysReady() {
        try (ServedRoutes member = new ServedRoutes("anna.krueger", Settings.Confirm.DESTRUCTIVE)) {
            assertThat(member.failure("delete_work_package", "{'work_package': 8}"))
                    .contains("delete_work_packages");
            assertThat(member.upstream().passed()).extracting(Passed::method).containsOnly("GET");
        }
    }

    @Test
    void aDuplicateHasTheFieldsOfTheOriginal() {
        long original = create(", 'description': 'How', 'assignee': 'me', 'estimated': 3, 'due': '2026-12-01',"
                + " 'custom_fields': {'Boxes': 4, 'Region': ['North', 'East']}");

        JsonNode copy = SERVED.call("duplicate_work_package", "{'work_package': " + original + ", 'subject': 'Two'}");

        assertThat(copy.path("subject").asText()).isEqualTo("Two");
        assertThat(copy.path("estimated").asInt()).isEqualTo(3);
        assertThat(copy.at("/assignee/name").asText()).isEqualTo("Dana Reyes");
        assertThat(copy.at("/custom_fields/Boxes").asInt()).isEqualTo(4);
        assertThat(copy.at("/custom_fields/Region").size()).isEqualTo(2);
        assertThat(copy.has("due")).isFalse();
    }

    @Test
    void severalAreReadInOneRequestAndTheLostOnesNamed() {
        long one = create(", 'custom_fields': {'Boxes': 4}");
        long other = create("");

        JsonNode read = SERVED.call("get_work_packages", "{'work_packages': [" + one + ", " + other + "]}");

        assertThat(read.path("work_packages").size()).isEqualTo(2);
        assertThat(read.at("/work_packages/0/custom_fields/Boxes").asInt()).isEqualTo(4);
        assertThat(SERVED.upstream().passed()).hasSize(1);
        assertThat(SERVED.call("get_work_packages", "{'project_id': 1}")
                        .path("total")
                        .asInt())
                .isPositive();
    }

    @Test
    void countsAreGroupedWithoutRows() {
        JsonNode counted = SERVED.call(
                "count_work_packages", "{'project': 'meter-rollout', 'group_by': 'status', 'state': 'all'}");

        int sum = 0;
        for (JsonNode group : counted.path("groups")) {
            sum += group.path("count").asInt();
        }
        assertThat(sum).isEqualTo(counted.path("total").asInt()).isPositive();
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void theFieldsOfANewOneAreToldWithWhatIsRequiredAndAllowed() {
        JsonNode schema = SERVED.call("get_work_package_schema", "{'project': 'meter-rollout', 'type': 'Bug'}");

        assertThat(schema.path("fields")).anySatisfy(field -> {
            assertThat(field.path("field").asText()).isEqualTo("Severity");
            assertThat(field.path("required").asBoolean()).isTrue();
            assertThat(field.path("allowed").toString()).isEqualTo("[\"Minor\",\"Major\",\"Critical\"]");
        });
    }
}
