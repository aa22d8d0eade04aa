package org.openprojectmcp.routes.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.ServedRoutes;

class CreateWorkPackageTreeTest {

    private static final String PLAN = "{'project': 'meter-rollout', 'items': ["
            + "{'key': 'assemble', 'subject': 'Assemble', 'parent': 'phase', 'after': ['order'], 'start': '2026-11-30', 'due': '2026-12-02'},"
            + "{'key': 'phase', 'subject': 'Pilot'},"
            + "{'key': 'order', 'subject': 'Order parts', 'parent': 'phase', 'start': '2026-11-23', 'due': '2026-11-24',"
            + " 'type': 'Task', 'assignee': 'Anna Krüger', 'estimated': '1h30'}]";

    private static final ServedRoutes SERVED = new ServedRoutes("admin", Settings.Confirm.DESTRUCTIVE);
    private static final ServedRoutes MEMBER = new ServedRoutes("anna.krueger", Settings.Confirm.DESTRUCTIVE);

    @AfterAll
    static void close() {
        SERVED.close();
        MEMBER.close();
    }

    private static int total(ServedRoutes served) {
        return served.call("list_work_packages", "{'state': 'all'}")
                .path("total")
                .asInt();
    }

    private static long id(JsonNode made, String key) {
        for (JsonNode row : made.path("rows")) {
            if (row.path(0).asText().equals(key)) {
                return row.path(1).asLong();
            }
        }
        throw new AssertionError(key + " is not in " + made);
    }

    @Test
    void manyAreCreatedUnderTheNameOfTheOtherBulkTools() {
        JsonNode created = SERVED.call(
                "bulk_create_work_packages",
                "{'project': 'meter-rollout', 'work_packages': [{'subject': 'Many, one'}, {'subject': 'Many, two'}]}");

        assertThat(created.path("created").asInt()).isEqualTo(2);
    }

    @Test
    void aPlanIsMadeWithParentsRelationsAndPeople() {
        JsonNode made = SERVED.call("create_work_package_tree", PLAN + "}");

        assertThat(made.path("created").asInt()).isEqualTo(3);
        assertThat(made.path("relations").asInt()).isEqualTo(1);
        JsonNode order = SERVED.call("get_work_package", "{'work_package': " + id(made, "order") + "}");
        assertThat(order.at("/parent/id").asLong()).isEqualTo(id(made, "phase"));
        assertThat(order.at("/assignee/name").asText()).isEqualTo("Anna Krüger");
        assertThat(order.path("estimated").asDouble()).isEqualTo(1.5);
        assertThat(order.at("/relations/0/is").asText()).isEqualTo("before");
        assertThat(order.at("/relations/0/id_other").asLong()).isEqualTo(id(made, "assemble"));
    }

    @Test
    void datesThatCameOutDifferentlyAreSaid() {
        JsonNode made = SERVED.call("create_work_package_tree", PLAN + "}");

        assertThat(made.path("notes").toString()).contains("assemble: start is 2026-11-25 instead of 2026-11-30");
    }

    @Test
    void datesThatNobodyAskedForAreSaid() {
        String plan = "{'project': 'meter-rollout', 'items': ["
                + "{'key': 'above', 'subject': 'Above', 'start': '2026-11-30', 'due': '2026-12-02'}, "
                + "{'key': 'below', 'subject': 'Below', 'parent': 'above'}]";

        assertThat(SERVED.call("create_work_package_tree", plan + ", 'preview': true}")
                        .at("/would/notes")
                        .toString())
                .contains(
                        "above: it has children, so its dates will be those of its children.",
                        "below: without dates of its own it begins with those of its parent.");
        assertThat(SERVED.call("create_work_package_tree", plan + "}")
                        .path("notes")
                        .toString())
                .contains("below: nothing was said of its dates; 2026-11-30 to 2026-12-02 come from its parent");
    }

    @Test
    void aPreviewIsATableAndMakesNothing() {
        int before = total(SERVED);

        JsonNode preview = SERVED.call("create_work_package_tree", PLAN + ", 'preview': true}");

        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.at("/would/rows/0").toString())
                .isEqualTo("[\"assemble\",\"Assemble\",\"\",\"\",\"2026-11-30\",\"2026-12-02\",\"phase\",\"order\"]");
        assertThat(preview.at("/would/rows/2/3").asText()).isEqualTo("Anna Krüger");
        assertThat(total(SERVED)).isEqualTo(before);
    }

    @Test
    void whatAFormRefusesIsToldForEachItemBeforeAnythingIsMade() {
        String plan = "{'project': 'meter-rollout', 'items': [{'key': 'a', 'subject': 'Fine'},"
                + "{'key': 'b', 'subject': 'Wrong', 'start': '2026-12-10', 'due': '2026-12-01'}]";

        String refusal = SERVED.failure("create_work_package_tree", plan + "}");
        JsonNode preview = SERVED.call("create_work_package_tree", plan + ", 'preview': true}");

        assertThat(refusal).startsWith("Nothing was created:").contains("- b: ");
        assertThat(preview.path("ready").asBoolean()).isFalse();
        assertThat(SERVED.upstream().passed()).noneMatch(CreateWorkPackageTreeTest::creates);
    }

    private static boolean creates(Passed request) {
        return request.method().equals("POST") && !request.target().endsWith("/form");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'key': 'a', 'subject': 'A'}, {'key': 'a', 'subject': 'B'} | the key \"a\" is there twice",
                "{'key': 'a', 'subject': 'A', 'parent': 'b'} | \"b\" is neither a key of this plan nor the id of a work package. Keys: a.",
                "{'key': 'a', 'subject': 'A', 'parent': 'b'}, {'key': 'b', 'subject': 'B', 'parent': 'a'} | parent: a, b go round in a circle",
                "{'key': 'a', 'subject': 'A', 'after': ['b']}, {'key': 'b', 'subject': 'B', 'after': ['a']} | after: a, b go round in a circle",
                "{'subject': 'A', 'type': 'Unheard of'} | items[0].type: no type is called"
            })
    void whatCannotBeAPlanIsRefusedWithoutAsking(String items, String reason) {
        assertThat(SERVED.failure("create_work_package_tree", "{'project': 'meter-rollout', 'items': [" + items + "]}"))
                .contains(reason);
        assertThat(SERVED.upstream().passed())
                .noneMatch(request -> request.method().equals("POST"));
    }

    @Test
    void whenALaterStepFailsWhatWasMadeIsRemovedAgain() {
        int before = total(SERVED);

        String refusal = SERVED.failure(
                "create_work_package_tree",
                "{'project': 'meter-rollout', 'items': [{'key': 'a', 'subject': 'First'}, {'key': 'b', 'subject': 'Second',"
                        + " 'parent': 'a', 'after': [999999]}]}");

        assertThat(refusal)
                .contains("The plan failed at the relation from \"b\" to \"999999\"")
                .contains("what had been created was removed again (2)");
        assertThat(total(SERVED)).isEqualTo(before);
    }

    @Test
    void whatCannotBeRemovedAgainIsNamed() {
        int before = total(MEMBER);

        String refusal = MEMBER.failure(
                "create_work_package_tree",
                "{'project': 'meter-rollout', 'items': [{'key': 'a', 'subject': 'Left', 'after': [999999]}]}");

        assertThat(refusal).contains("are still there:").contains(" Left (").contains("delete_work_packages");
        assertThat(total(MEMBER)).isEqualTo(before + 1);
    }
}
