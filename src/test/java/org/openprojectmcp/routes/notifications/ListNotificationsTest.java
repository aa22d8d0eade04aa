package org.openprojectmcp.routes.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ListNotificationsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    /** Something for Anna to be told of. */
    private static long mention(String subject) {
        long id = SERVED.call(
                        "create_work_package",
                        "{'project': 'meter-rollout', 'subject': '" + subject + "', 'due': '2026-11-10'}")
                .path("id")
                .asLong();
        SERVED.call("add_comment", "{'work_package': " + id + ", 'comment': '@Anna, what do you think?'}");
        return id;
    }

    private static JsonNode list(String arguments) {
        return SERVED.callAs("anna.krueger", "list_notifications", arguments);
    }

    @Test
    void theyAreGroupedByWorkPackageWithWhoAndWhenAndHowItStands() {
        long id = mention("Grouped");
        SERVED.call("add_comment", "{'work_package': " + id + ", 'comment': 'Really, @Anna'}");

        JsonNode list = list("{'work_package': " + id + "}");

        assertThat(list.path("total").asInt()).isEqualTo(2);
        assertThat(list.path("filter").asText()).startsWith("unread, work package");
        assertThat(list.at("/by_reason/mentioned").asInt()).isEqualTo(2);
        JsonNode row = list.at("/work_packages/0");
        assertThat(row.path("subject").asText()).isEqualTo("Grouped");
        assertThat(row.path("status").asText()).isEqualTo("New");
        assertThat(row.path("overdue").asBoolean()).isTrue();
        assertThat(row.at("/project/name").asText()).isEqualTo("Smart meter rollout");
        assertThat(row.path("notifications")).hasSize(2).allSatisfy(one -> {
            assertThat(one.at("/by/name").asText()).isEqualTo("Dana Reyes");
            assertThat(one.path("at").asText()).isEqualTo("2026-11-18T09:00Z");
            assertThat(one.path("activity").isInt()).isTrue();
        });
    }

    @Test
    void theNewestStandsFirstAndTheRestIsOnTheNextPage() {
        mention("Older");
        mention("Newer");

        JsonNode first = list("{'limit': 1}");

        assertThat(first.path("shown").asInt()).isEqualTo(1);
        assertThat(first.path("total").asInt()).isGreaterThan(1);
        assertThat(first.at("/work_packages/0/subject").asText()).isEqualTo("Newer");
        assertThat(first.path("more").asText()).isEqualTo("page: 2");
        assertThat(list("{'limit': 1, 'page': 2}")
                        .at("/work_packages/0/subject")
                        .asText())
                .isEqualTo("Older");
    }

    @Test
    void reasonProjectAndStateNarrowThem() {
        long id = mention("Narrowed");

        assertThat(list("{'reason': ['watched', 'assigned'], 'work_package': " + id + "}")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(list("{'reason': ['mentioned'], 'project': 'meter-rollout'}")
                        .path("total")
                        .asInt())
                .isPositive();
        assertThat(list("{'project': 'customer-portal'}").path("total").asInt()).isZero();
        assertThat(list("{'state': 'read', 'work_package': " + id + "}")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(list("{'state': 'all', 'work_package': " + id + "}")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void twoRequestsAreEnoughHoweverManyThereAre() {
        mention("First");
        mention("Second");
        mention("Third");
        list("{}");

        JsonNode all = list("{'limit': 200}");

        assertThat(all.path("work_packages").size()).isGreaterThan(2);
        assertThat(SERVED.upstream().passed()).hasSize(2);
        assertThat(SERVED.upstream().passed())
                .filteredOn(request -> request.target().contains("/notifications"))
                .singleElement()
                .satisfies(request -> assertThat(request.target()).doesNotContain("select"));
    }

    @Test
    void everyOneIsThereOnceOverAllPages() {
        mention("Of many");
        mention("Of many more");
        int total = list("{'limit': 1}").path("total").asInt();
        int seen = 0;
        for (int page = 1; page <= (total + 2) / 3; page++) {
            seen += list("{'limit': 3, 'page': " + page + "}").path("shown").asInt();
        }
        assertThat(seen).isEqualTo(total);
    }

    @Test
    void whoHasNoneGetsAnEmptyListAndNoSecondRequest() {
        JsonNode none = list("{'reason': ['shared']}");

        assertThat(none.path("total").asInt()).isZero();
        assertThat(none.path("work_packages")).isEmpty();
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void aReasonThatThereIsNotIsRefusedWithThoseThereAre() {
        assertThat(SERVED.failure("list_notifications", "{'reason': ['bored']}"))
                .contains("reason", "mentioned");
    }
}
