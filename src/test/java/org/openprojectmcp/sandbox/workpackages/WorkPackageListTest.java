package org.openprojectmcp.sandbox.workpackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.ONLOOKER;
import static org.openprojectmcp.sandbox.TinyInstance.STRANGER;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class WorkPackageListTest {

    @AutoClose
    private static final TinyInstance INSTANCE = new TinyInstance();

    private static final String ALL = "/api/v3/projects/orchard/work_packages?filters=[]";

    @BeforeAll
    static void plant() {
        INSTANCE.workPackage("\"subject\": \"Overdue pear\", \"dueDate\": \"2026-03-03\"");
        INSTANCE.workPackage("\"subject\": \"Plum today\", \"dueDate\": \"2026-03-04\","
                + " \"_links\": {\"assignee\": {\"href\": \"/api/v3/users/2\"}}");
        INSTANCE.workPackage("\"subject\": \"Plum later\", \"dueDate\": \"2026-03-20\", \"estimatedTime\": \"PT2H\","
                + " \"_links\": {\"priority\": {\"href\": \"/api/v3/priorities/2\"}}");
        INSTANCE.workPackage("\"subject\": \"Apple\", \"_links\": {\"status\": {\"href\": \"/api/v3/statuses/3\"}}");
    }

    private static List<String> subjects(String path) {
        var reply = INSTANCE.get(WRITER, path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.elements().findValuesAsText("subject");
    }

    private static List<String> filtered(String name, String operator, String values) {
        return subjects("/api/v3/work_packages?filters=[{\"" + name + "\":{\"operator\":\"" + operator
                + "\",\"values\":[" + values + "]}}]");
    }

    @Test
    void withoutFiltersOnlyOpenOnesAreShown() {
        assertThat(subjects("/api/v3/work_packages")).doesNotContain("Apple").hasSize(3);
        assertThat(subjects(ALL)).contains("Apple").hasSize(4);
    }

    @Test
    void datesAreComparedWithTheDayOfTheClock() {
        assertThat(filtered("dueDate", "t", "")).containsExactly("Plum today");
        assertThat(filtered("dueDate", "<t-", "\"1\"")).containsExactly("Overdue pear");
        assertThat(filtered("dueDate", "<t+", "\"7\"")).containsExactly("Plum today");
        assertThat(filtered("dueDate", "<>d", "\"2026-03-04\",\"\"")).containsExactly("Plum today", "Plum later");
    }

    @Test
    void meIsWhoAsks() {
        assertThat(filtered("assignee", "=", "\"me\"")).containsExactly("Plum today");
    }

    @Test
    void wordsAreFoundInAnyOrder() {
        assertThat(filtered("subject", "~", "\"LATER plum\"")).containsExactly("Plum later");
    }

    @Test
    void whatCannotBeFilteredByIsNamed() {
        var refused = INSTANCE.get(
                WRITER, "/api/v3/work_packages?filters=[{\"taste\":{\"operator\":\"=\",\"values\":[\"1\"]}}]");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).isEqualTo("Taste filter does not exist.");
    }

    @Test
    void aPageIsANumberFromOneAndTheTotalsStay() {
        var second = INSTANCE.get(WRITER, ALL + "&pageSize=3&offset=2");
        assertThat(second.elements().findValuesAsText("subject")).containsExactly("Apple");
        assertThat(second.json().path("total").asInt()).isEqualTo(4);
        assertThat(second.json().path("_links").has("nextByOffset")).isFalse();
        assertThat(INSTANCE.get(WRITER, ALL + "&pageSize=100000")
                        .json()
                        .path("pageSize")
                        .asInt())
                .isEqualTo(1000);
        assertThat(INSTANCE.get(WRITER, ALL + "&pageSize=0").elements()).isEmpty();
        assertThat(INSTANCE.get(WRITER, ALL + "&pageSize=-2").status()).isEqualTo(500);
    }

    @Test
    void unsetDatesComeFirstWhenTheOrderIsDescending() {
        assertThat(subjects(ALL + "&sortBy=[[\"dueDate\",\"desc\"]]"))
                .containsExactly("Apple", "Plum later", "Plum today", "Overdue pear");
    }

    @Test
    void groupsCountAllPages() {
        var groups =
                INSTANCE.get(WRITER, ALL + "&groupBy=status&pageSize=1").json().path("groups");
        assertThat(groups.findValuesAsText("value")).containsExactly("Open", "Done");
        assertThat(groups.path(0).path("count").asInt()).isEqualTo(3);
    }

    @Test
    void selectAnswersNothingButWhatIsAskedFor() {
        var reply = INSTANCE.get(WRITER, ALL + "&select=total,elements/id,elements/status&pageSize=1");
        var element = reply.elements().path(0);
        assertThat(reply.json().fieldNames()).toIterable().containsExactlyInAnyOrder("total", "_embedded");
        assertThat(element.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "_links");
        assertThat(element.path("_links").fieldNames()).toIterable().containsExactly("status");
    }

    @Test
    void anUnknownColumnIsRefused() {
        var refused = INSTANCE.get(WRITER, ALL + "&select=elements/taste");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).isEqualTo("InvalidSignal");
    }

    @Test
    void actionsAreOfferedOnlyToWhomTheyAreAllowed() {
        var written = INSTANCE.get(WRITER, ALL).elements().path(0).path("_links");
        var seen = INSTANCE.get(ONLOOKER, ALL).elements().path(0).path("_links");
        assertThat(written.has("updateImmediately")).isTrue();
        assertThat(seen.has("updateImmediately")).isFalse();
    }

    @Test
    void whoSeesNoProjectIsRefused() {
        assertThat(INSTANCE.get(STRANGER, "/api/v3/work_packages").status()).isEqualTo(403);
        assertThat(INSTANCE.get(STRANGER, ALL).status()).isEqualTo(404);
    }
}
