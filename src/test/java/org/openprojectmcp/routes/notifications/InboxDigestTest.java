package org.openprojectmcp.routes.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class InboxDigestTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static long create(String more) {
        return SERVED.call("create_work_package", "{'project': 'meter-rollout', " + more + "}")
                .path("id")
                .asLong();
    }

    private static JsonNode digest(String login) {
        return SERVED.callAs(login, "inbox_digest", "{}");
    }

    @Test
    void whatWaitsForAnAnswerStandsBeforeWhatIsOnlyToBeKnown() {
        long asked = create("'subject': 'Asked', 'assignee': 'Samuel Osei', 'due': '2026-11-16'");
        SERVED.callAs("anna.krueger", "add_comment", "{'work_package': " + asked + ", 'comment': '@Samuel, can you?'}");
        create("'subject': 'Given', 'assignee': 'Samuel Osei'");
        long watched = create("'subject': 'Watched'");
        SERVED.callAs("samuel.osei", "add_watcher", "{'work_package': " + watched + ", 'person': 'me'}");
        SERVED.call("add_comment", "{'work_package': " + watched + ", 'comment': 'Something happened'}");

        JsonNode digest = digest("samuel.osei");

        assertThat(digest.path("unread").asInt()).isEqualTo(4);
        assertThat(digest.path("work_packages").asInt()).isEqualTo(3);
        assertThat(digest.path("needs_answer").findValuesAsText("reason")).containsExactly("mentioned", "assigned");
        JsonNode mentioned = digest.at("/needs_answer/0/work_packages/0");
        assertThat(mentioned.path("subject").asText()).isEqualTo("Asked");
        assertThat(mentioned.path("overdue").asBoolean()).isTrue();
        assertThat(mentioned.path("due").asText()).isEqualTo("2026-11-16");
        assertThat(mentioned.path("project").asText()).isEqualTo("Smart meter rollout");
        assertThat(mentioned.path("by").findValuesAsText("name"))
                .containsExactlyInAnyOrder("Dana Reyes", "Anna Krüger");
        assertThat(mentioned.at("/also/0").asText()).isEqualTo("assigned");
        assertThat(mentioned.path("notifications")).hasSize(2);
        assertThat(digest.at("/needs_answer/1/work_packages/0/subject").asText())
                .isEqualTo("Given");
        assertThat(digest.at("/for_information/0/reason").asText()).isEqualTo("watched");
        assertThat(digest.at("/for_information/0/work_packages/0/subject").asText())
                .isEqualTo("Watched");
    }

    @Test
    void whatItNamesCanBeMarkedAsRead() {
        create("'subject': 'To be done with', 'assignee': 'Lars Östberg'");
        JsonNode ids = digest("lars.oestberg").at("/needs_answer/0/work_packages/0/notifications");

        SERVED.callAs("lars.oestberg", "mark_notifications", "{'notifications': " + ids + "}");

        assertThat(digest("lars.oestberg").path("unread").asInt()).isZero();
    }

    @Test
    void whatIsLeftOutIsSaid() {
        create("'subject': 'One', 'assignee': 'Tomáš Novák'");
        create("'subject': 'Two', 'assignee': 'Tomáš Novák'");

        JsonNode digest = SERVED.callAs("tomas.novak", "inbox_digest", "{'limit': 1}");

        assertThat(digest.at("/needs_answer/0/count").asInt()).isEqualTo(2);
        assertThat(digest.at("/needs_answer/0/work_packages")).hasSize(1);
        assertThat(digest.path("notes").toString()).contains("limit shows more");
    }

    @Test
    void twoRequestsAreEnough() {
        SERVED.call("inbox_digest", "{}");
        SERVED.call("inbox_digest", "{}");

        assertThat(SERVED.upstream().passed()).hasSize(2);
    }

    @Test
    void anEmptyInboxIsNoFault() {
        JsonNode digest = digest("anne.kruegel");

        assertThat(digest.path("unread").asInt()).isZero();
        assertThat(digest.path("needs_answer")).isEmpty();
    }
}
