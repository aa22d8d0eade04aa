package org.openprojectmcp.sandbox.workpackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class SchedulingTest {

    @AutoClose
    private static final TinyInstance INSTANCE = new TinyInstance();

    private static int task(String start, String due) {
        return INSTANCE.workPackage(
                "\"subject\": \"Task\", \"startDate\": \"%s\", \"dueDate\": \"%s\"".formatted(start, due));
    }

    private static void follows(int follower, int predecessor, int lag) {
        var body =
                "{\"type\": \"follows\", \"lag\": %d, \"_links\": {\"to\": {\"href\": \"/api/v3/work_packages/%d\"}}}"
                        .formatted(lag, predecessor);
        var path = "/api/v3/work_packages/" + follower + "/relations";
        assertThat(INSTANCE.call(WRITER, "POST", path, body).status()).isEqualTo(201);
    }

    private static void patch(int id, String properties) {
        var lock = INSTANCE.read(id).path("lockVersion").asInt();
        var body = "{\"lockVersion\": " + lock + ", " + properties + "}";
        assertThat(INSTANCE.call(WRITER, "PATCH", "/api/v3/work_packages/" + id, body)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theFirstPredecessorMakesAFollowerAutomaticAndMovesItOverTheWeekend() {
        var first = task("2026-03-05", "2026-03-06");
        var second = task("2026-03-05", "2026-03-06");
        follows(second, first, 0);
        var moved = INSTANCE.read(second);
        assertThat(moved.path("scheduleManually").asBoolean(true)).isFalse();
        assertThat(moved.path("startDate").asText()).isEqualTo("2026-03-09");
        assertThat(moved.path("dueDate").asText()).isEqualTo("2026-03-10");
        assertThat(moved.path("lockVersion").asInt()).isEqualTo(1);
    }

    @Test
    void aMovedPredecessorTakesTheWholeChainAlong() {
        var first = task("2026-03-02", "2026-03-03");
        var second = task("2026-03-02", "2026-03-02");
        var third = task("2026-03-02", "2026-03-02");
        follows(second, first, 0);
        follows(third, second, 1);
        patch(first, "\"dueDate\": \"2026-03-10\"");
        assertThat(INSTANCE.read(second).path("startDate").asText()).isEqualTo("2026-03-11");
        assertThat(INSTANCE.read(third).path("startDate").asText()).isEqualTo("2026-03-13");
    }

    @Test
    void aParentSpansItsChildren() {
        var parent = INSTANCE.workPackage("\"subject\": \"Parent\"");
        var child = task("2026-03-02", "2026-03-04");
        patch(child, "\"_links\": {\"parent\": {\"href\": \"/api/v3/work_packages/" + parent + "\"}}");
        var seen = INSTANCE.read(parent);
        assertThat(seen.path("startDate").asText()).isEqualTo("2026-03-02");
        assertThat(seen.path("dueDate").asText()).isEqualTo("2026-03-04");
        assertThat(seen.path("duration").asText()).isEqualTo("P3D");
    }

    @Test
    void whoLosesItsLastPredecessorIsManualAgainAndKeepsItsDates() {
        var first = task("2026-03-02", "2026-03-03");
        var second = task("2026-03-02", "2026-03-02");
        follows(second, first, 0);
        var path = "/api/v3/relations?filters=[{\"from\":{\"operator\":\"=\",\"values\":[\"" + second + "\"]}}]";
        var relation = INSTANCE.get(WRITER, path).elements().path(0).path("id").asInt();
        assertThat(INSTANCE.call(WRITER, "DELETE", "/api/v3/relations/" + relation, "")
                        .status())
                .isEqualTo(204);
        assertThat(INSTANCE.read(second).path("scheduleManually").asBoolean()).isTrue();
        assertThat(INSTANCE.read(second).path("startDate").asText()).isEqualTo("2026-03-04");
    }
}
