package org.openprojectmcp.routes.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class MarkNotificationsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static long mention() {
        long id = SERVED.call("create_work_package", "{'project': 'meter-rollout', 'subject': 'To be read'}")
                .path("id")
                .asLong();
        SERVED.call("add_comment", "{'work_package': " + id + ", 'comment': '@Anna, please read'}");
        return id;
    }

    private static JsonNode mark(String arguments) {
        return SERVED.callAs("anna.krueger", "mark_notifications", arguments);
    }

    private static int unread(String arguments) {
        return SERVED.callAs("anna.krueger", "list_notifications", arguments)
                .path("total")
                .asInt();
    }

    private static String of(long workPackage) {
        return "{'work_package': " + workPackage + "}";
    }

    private static long only(long workPackage) {
        return SERVED.callAs("anna.krueger", "list_notifications", of(workPackage))
                .at("/work_packages/0/notifications/0/id")
                .asLong();
    }

    @Test
    void thoseOfAWorkPackageAreMarkedAndTheOthersStay() {
        long done = mention();
        long other = mention();

        JsonNode marked = mark(of(done));

        assertThat(marked.path("marked").asInt()).isEqualTo(1);
        assertThat(unread(of(done))).isZero();
        assertThat(unread(of(other))).isEqualTo(1);
    }

    @Test
    void theyCanBeMadeUnreadAgain() {
        long id = mention();
        mark(of(id));

        assertThat(mark("{'as': 'unread', 'work_package': " + id + "}")
                        .path("marked")
                        .asInt())
                .isEqualTo(1);
        assertThat(unread(of(id))).isEqualTo(1);
    }

    @Test
    void idsThatAreNotThereAreNamedAndTheOthersMarkedInOneRequest() {
        long one = only(mention());
        long other = only(mention());

        JsonNode marked = mark("{'notifications': [" + one + ", 999999, " + other + "]}");

        assertThat(marked.path("marked").asInt()).isEqualTo(2);
        assertThat(marked.path("not_found").toString()).isEqualTo("[999999]");
        assertThat(SERVED.upstream().passed()).hasSize(2);
    }

    @Test
    void allOfAReasonOrAllTogetherAreMarkedByOneRequest() {
        mention();
        mention();
        int before = unread("{}");

        assertThat(mark("{'reason': ['watched']}").path("note").asText()).contains("None of them was unread");
        assertThat(unread("{}")).isEqualTo(before);
        assertThat(mark("{'all': true}").path("marked").asInt()).isEqualTo(before);
        assertThat(SERVED.upstream().passed()).hasSize(2);
        assertThat(unread("{}")).isZero();
    }

    @Test
    void aPreviewMarksNothing() {
        long id = mention();

        JsonNode preview = mark("{'work_package': " + id + ", 'preview': true}");

        assertThat(preview.path("would").asText()).contains("mark 1 notifications as read");
        assertThat(unread(of(id))).isEqualTo(1);
    }

    @Test
    void whoDoesNotSayWhichIsAskedAndNothingIsMarked() {
        long id = mention();

        for (String vague : new String[] {"{}", "{'all': false}", "{'all': true, 'reason': ['mentioned']}"}) {
            assertThat(SERVED.failure("mark_notifications", vague)).startsWith("Which ones?");
        }
        assertThat(SERVED.upstream().passed()).isEmpty();
        assertThat(unread(of(id))).isEqualTo(1);
    }

    @Test
    void nobodyMarksThoseOfSomebodyElse() {
        long id = mention();
        long notification = only(id);

        JsonNode marked = SERVED.call("mark_notifications", "{'notifications': [" + notification + "]}");

        assertThat(marked.path("marked").asInt()).isZero();
        assertThat(marked.path("not_found")).hasSize(1);
        assertThat(unread(of(id))).isEqualTo(1);
    }
}
