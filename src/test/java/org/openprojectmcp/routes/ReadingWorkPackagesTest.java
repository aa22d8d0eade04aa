package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ReadingWorkPackagesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void nothingStandsThatSaysNothing() {
        JsonNode workPackage = SERVED.call("get_work_package", "{'work_package': 8}");

        assertThat(members(workPackage)).allSatisfy(value -> assertThat(value.isNull()
                        || (value.isBoolean() && !value.booleanValue())
                        || (value.isContainerNode() && value.isEmpty()))
                .as(value.toString())
                .isFalse());
    }

    @Test
    void hoursAreNumbersAndPeopleHaveIdAndName() {
        JsonNode created = SERVED.call(
                "create_work_package",
                "{'project': 'meter-rollout', 'subject': 'Hours', 'assignee': 'me', 'accountable': 'anna', 'estimated': '1d'}"
                        .replace("1d", "26h"));
        JsonNode read = SERVED.call("get_work_package", "{'work_package': " + created.path("id") + "}");

        assertThat(read.path("estimated").isNumber()).isTrue();
        assertThat(read.path("estimated").asInt()).isEqualTo(26);
        assertThat(read.at("/accountable/name").asText()).startsWith("Anna");
        assertThat(read.at("/assignee/id").isNumber()).isTrue();
        assertThat(read.has("responsible")).isFalse();
    }

    @Test
    void parentsChildrenAndRelationsCarryStatusAssigneeAndDates() {
        JsonNode workPackage = SERVED.call("get_work_package", "{'work_package': 8}");

        assertThat(workPackage.at("/parent/status").isTextual()).isTrue();
        assertThat(workPackage.path("relations")).isNotEmpty().allSatisfy(relation -> {
            assertThat(relation.path("status").isTextual()).isTrue();
            assertThat(relation.path("due").isTextual()).isTrue();
            assertThat(relation.path("is").isTextual()).isTrue();
        });
    }

    @Test
    void aDescriptionIsMarkedAsDataAndCutWithAWord() {
        JsonNode created = SERVED.call(
                "create_work_package",
                "{'project': 'meter-rollout', 'subject': 'Long', 'description': '" + "word ".repeat(2000) + "'}");
        JsonNode description = SERVED.call("get_work_package", "{'work_package': " + created.path("id") + "}")
                .path("description");

        assertThat(description.path("user_text").asText()).startsWith("word").hasSizeLessThan(6100);
        assertThat(description.path("shown").asInt()).isEqualTo(6000);
        assertThat(description.path("length").asInt()).isGreaterThan(9000);
    }

    @Test
    void whatIsNotVisibleIsSaidToBeEitherWay() {
        assertThat(SERVED.failure("get_work_package", "{'work_package': 999999}"))
                .isEqualTo("Work package 999999 does not exist, or is not visible to this API key.");
    }

    @Test
    void aListSaysWhatWasUnderstoodHowManyThereAreAndHowToGoOn() {
        JsonNode list = SERVED.call("list_work_packages", "{'project': 'smart', 'page_size': 3}");

        assertThat(list.path("filter").asText())
                .isEqualTo("project Smart meter rollout (found by the beginning of the name), open");
        assertThat(list.path("total").asInt()).isGreaterThan(3);
        assertThat(list.path("shown").asInt()).isEqualTo(3);
        assertThat(list.path("rows")).hasSize(3);
        assertThat(list.path("more").asText()).isEqualTo("page: 2");
    }

    @Test
    void thePagesTogetherAreTheWhole() {
        List<String> ids = new ArrayList<>();
        JsonNode list;
        int page = 1;
        do {
            list = SERVED.call(
                    "list_work_packages", "{'project': 'meter-rollout', 'page_size': 20, 'page': " + page++ + "}");
            list.path("rows").forEach(row -> ids.add(row.get(0).asText()));
        } while (list.has("more"));

        assertThat(ids).hasSize(list.path("total").asInt()).doesNotHaveDuplicates();
    }

    @Test
    void overdueIsOpenAndDueBeforeToday() {
        JsonNode list = SERVED.call("list_work_packages", "{'overdue': true, 'page_size': 200}");
        int flags = list.path("columns").size() - 1;

        assertThat(list.path("rows")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get(flags).asText()).contains("overdue").doesNotContain("closed");
            assertThat(row.get(flags - 1).asText()).isLessThan("2026-11-18");
        });
    }

    @Test
    void closedOnesAreFlagged() {
        JsonNode list = SERVED.call("list_work_packages", "{'project': 'meter-rollout', 'state': 'closed'}");
        int flags = list.path("columns").size() - 1;

        assertThat(list.path("rows"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(flags).asText()).contains("closed"));
    }

    @Test
    void columnsThatCanBeSelectedAreSelected() {
        SERVED.call("list_work_packages", "{'fields': ['subject', 'project', 'author', 'accountable', 'due']}");

        assertThat(SERVED.upstream().passed()).last().satisfies(request -> assertThat(request.target())
                .contains("select=")
                .contains("elements/responsible"));
    }

    @Test
    void otherColumnsAreReadInFull() {
        JsonNode list = SERVED.call("list_work_packages", "{'fields': ['priority', 'estimated'], 'page_size': 2}");

        assertThat(SERVED.upstream().passed()).last().satisfies(request -> assertThat(request.target())
                .doesNotContain("select="));
        assertThat(list.path("columns").toString()).isEqualTo("[\"id\",\"priority\",\"estimated\"]");
    }

    @Test
    void dueDatesAreInclusiveOnBothSides() {
        JsonNode list = SERVED.call(
                "list_work_packages",
                "{'due_after': '2026-11-18', 'due_before': '2026-11-25', 'state': 'all', 'page_size': 200, 'fields': ['due']}");

        assertThat(list.path("rows"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(1).asText()).isBetween("2026-11-18", "2026-11-25"));
    }

    @Test
    void everythingBelowAParentIsFoundAtAnyDepth() {
        int direct = SERVED.call("list_work_packages", "{'parent': 5, 'state': 'all'}")
                .path("total")
                .asInt();
        int below = SERVED.call("list_work_packages", "{'under': 5, 'state': 'all'}")
                .path("total")
                .asInt();

        assertThat(direct).isPositive();
        assertThat(below).isGreaterThan(direct);
    }

    @Test
    void aSearchSaysWhereTheWordsStand() {
        JsonNode created = SERVED.call(
                "create_work_package",
                "{'project': 'meter-rollout', 'subject': 'Zeppelin mooring', 'description': 'Quokka harness'}");
        SERVED.call("add_comment", "{'work_package': " + created.path("id") + ", 'comment': 'The numbat agreed'}");

        assertThat(matched("zeppelin")).isEqualTo("subject");
        assertThat(matched("quokka")).isEqualTo("description");
        assertThat(matched("numbat")).isEqualTo("comment");
    }

    private static String matched(String text) {
        JsonNode found = SERVED.call("search_work_packages", "{'text': '" + text + "'}");
        assertThat(found.path("total").asInt()).isEqualTo(1);
        return found.at("/rows/0").get(found.path("columns").size() - 1).asText();
    }

    private static List<JsonNode> members(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        node.forEach(member -> {
            all.add(member);
            all.addAll(members(member));
        });
        return all;
    }
}
