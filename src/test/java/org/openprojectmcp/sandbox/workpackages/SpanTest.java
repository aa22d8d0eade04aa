package org.openprojectmcp.sandbox.workpackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.sandbox.TinyInstance;

/** Start, finish and duration of a row that goes from Monday to Friday. */
class SpanTest {

    @AutoClose
    private static final TinyInstance INSTANCE = new TinyInstance();

    private static int week() {
        return INSTANCE.workPackage(
                "\"subject\": \"Task\", \"startDate\": \"2026-03-02\", \"dueDate\": \"2026-03-06\"");
    }

    private static TinyInstance.Reply change(int id, String properties) {
        var body = "{\"lockVersion\": %d, %s}"
                .formatted(INSTANCE.read(id).path("lockVersion").asInt(), properties.replace('\'', '"'));
        return INSTANCE.call(WRITER, "PATCH", "/api/v3/work_packages/" + id, body);
    }

    @ParameterizedTest(name = "{0} is refused for {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'startDate': '2026-03-09', 'dueDate': null, 'duration': 'P2D' | dueDate",
                "'startDate': '2026-03-09', 'dueDate': '2026-03-11', 'duration': null | duration",
                "'startDate': null, 'dueDate': '2026-03-11', 'duration': 'P2D' | startDate"
            })
    void whatTheTwoOthersTellCannotBeCleared(String given, String attribute) {
        var refused = change(week(), given);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.attribute()).isEqualTo(attribute);
    }

    @Test
    void clearingTheDatesKeepsTheDuration() {
        var id = week();
        assertThat(change(id, "'startDate': null, 'dueDate': null").status()).isEqualTo(200);
        assertThat(INSTANCE.read(id).path("duration").asText()).isEqualTo("P5D");
    }

    @Test
    void aWorkPackageWithChildrenDoesNotBecomeAMilestone() {
        var parent = INSTANCE.workPackage("\"subject\": \"Above\"");
        INSTANCE.workPackage(
                "\"subject\": \"Below\", \"_links\": {\"parent\": {\"href\": \"/api/v3/work_packages/%d\"}}"
                        .formatted(parent));
        var refused = change(parent, "'_links': {'type': {'href': '/api/v3/types/2'}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.attribute()).isEqualTo("type");
    }

    @Test
    void predecessorsOfAManualParentDoNotReachItsChildren() {
        var predecessor = INSTANCE.workPackage(
                "\"subject\": \"Before\", \"startDate\": \"2026-04-06\", \"dueDate\": \"2026-04-07\"");
        var parent = INSTANCE.workPackage("\"subject\": \"Above\"");
        var child = INSTANCE.workPackage(
                "\"subject\": \"Below\", \"_links\": {\"parent\": {\"href\": \"/api/v3/work_packages/%d\"}}"
                        .formatted(parent));
        var first = week();
        follows(child, first);
        follows(parent, predecessor);
        assertThat(INSTANCE.read(child).path("startDate").asText()).isEqualTo("2026-04-08");

        assertThat(change(parent, "'scheduleManually': true").status()).isEqualTo(200);
        assertThat(INSTANCE.read(child).path("startDate").asText()).isEqualTo("2026-03-09");
    }

    private static void follows(int follower, int predecessor) {
        var body = "{\"type\": \"follows\", \"_links\": {\"to\": {\"href\": \"/api/v3/work_packages/%d\"}}}"
                .formatted(predecessor);
        assertThat(INSTANCE.call(WRITER, "POST", "/api/v3/work_packages/" + follower + "/relations", body)
                        .status())
                .isEqualTo(201);
    }
}
