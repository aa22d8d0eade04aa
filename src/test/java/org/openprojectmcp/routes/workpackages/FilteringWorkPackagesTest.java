package org.openprojectmcp.routes.workpackages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.testing.ServedRoutes;

class FilteringWorkPackagesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static int first;
    private static int second;
    private static int third;

    @BeforeAll
    static void create() {
        first = create("'subject': 'Filtered one', 'type': 'Task', 'due': '2026-11-20', 'estimated': 8");
        second = create(
                "'subject': 'Filtered two', 'type': 'Bug', 'version': 'Wave 1', 'start': '2026-12-01', 'due': '2026-12-04', 'estimated': 4");
        third = create("'subject': 'Filtered three', 'type': 'Task'");
        SERVED.call("create_relation", "{'work_package': " + third + ", 'is': 'after', 'other': " + first + "}");
        SERVED.call("update_work_package", "{'work_package': " + third + ", 'status': 'Closed'}");
    }

    private static int create(String fields) {
        return SERVED.call("create_work_package", "{'project': 'meter-rollout', " + fields + "}")
                .path("id")
                .asInt();
    }

    private static List<String> subjects(JsonNode list) {
        List<String> subjects = new ArrayList<>();
        list.path("rows").forEach(row -> subjects.add(row.path(1).asText()));
        return subjects;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type': ['Task', 'Bug'], 'state': 'open' | one,two",
                "'type': ['Task', 'Bug'], 'state': 'all' | one,two,three",
                "'status': ['New', 'Closed'], 'type': 'Task' | one,three",
                "'overdue': true, 'status': 'New' | ",
                "'due_within': 2 | one",
                "'due_within': 30 | one,two",
                "'due_within': 30, 'due_after': '2026-12-01' | two",
                "'start_after': '2026-12-01' | two",
                "'start_before': '2026-12-01', 'start_after': '2026-11-19' | two",
                "'created_since': 'today' | one,two",
                "'created_since': 'tomorrow' | ",
                "'author': 'me', 'created_since': 'today' | one,two",
                "'version': 'none' | one",
                "'version': 'Wave 1' | two",
                "'accountable': 'none', 'assignee': 'none', 'type': 'Bug' | two",
                "'filters': ['estimatedTime !*'], 'state': 'all' | three",
                "'filters': ['estimatedTime >= 5'] | one",
                "'filters': ['author = me', 'estimatedTime *'] | one,two",
                "'filters': ['subject !~ two'] | one",
                "'filters': ['watcher = Mei Tanaka'] | ",
                "'filters': ['createdAt t'] | one,two",
            })
    void eachFilterFindsWhatItSays(String filters, String expected) {
        JsonNode list = SERVED.call(
                "list_work_packages",
                "{'project': 'meter-rollout', 'text': 'Filtered', 'sort': 'id', " + filters + "}");

        assertThat(subjects(list))
                .containsExactly(
                        expected == null
                                ? new String[0]
                                : expected.replaceAll("(\\w+)", "Filtered $1").split(","));
        JsonNode count =
                SERVED.call("count_work_packages", "{'project': 'meter-rollout', 'text': 'Filtered', " + filters + "}");
        assertThat(count.path("total")).isEqualTo(list.path("total"));
        assertThat(count.path("filter")).isEqualTo(list.path("filter"));
    }

    @Test
    void idsFindClosedOnesToo() {
        JsonNode list = SERVED.call("list_work_packages", "{'ids': [" + first + ", '#" + third + "'], 'sort': 'id'}");

        assertThat(subjects(list)).containsExactly("Filtered one", "Filtered three");
        assertThat(list.path("filter").asText()).isEqualTo("all, 2 by id");
    }

    @Test
    void relationsAreFilters() {
        assertThat(subjects(
                        SERVED.call("list_work_packages", "{'state': 'all', 'filters': ['follows = " + first + "']}")))
                .containsExactly("Filtered three");
        assertThat(subjects(SERVED.call("list_work_packages", "{'filters': ['precedes = " + third + "']}")))
                .containsExactly("Filtered one");
    }

    @Test
    void whatWasUnderstoodIsSaidInWords() {
        JsonNode list = SERVED.call(
                "list_work_packages",
                "{'assignee': ['me', 'Mei Tanaka'], 'type': ['Bug', 'Task'], 'filters': ['percentageDone >= 50']}");

        assertThat(list.path("filter").asText())
                .contains("open", " or Mei Tanaka", "type Bug or Task", "percentageDone >= 50");
    }

    @Test
    void groupsCountOverAllPagesWithTheirSums() {
        JsonNode list = SERVED.call(
                "list_work_packages",
                "{'project': 'meter-rollout', 'text': 'Filtered', 'state': 'all', 'group_by': 'type', 'sums': true, 'page_size': 1}");
        JsonNode count = SERVED.call(
                "count_work_packages",
                "{'project': 'meter-rollout', 'text': 'Filtered', 'state': 'all', 'group_by': 'type', 'sums': true}");

        assertThat(list.path("shown").asInt()).isOne();
        assertThat(list.path("sums").path("estimated").asDouble()).isEqualTo(12);
        assertThat(list.path("groups"))
                .hasSize(2)
                .allSatisfy(group -> assertThat(group.path("id").asInt()).isPositive());
        assertThat(list.path("groups")).anySatisfy(group -> {
            assertThat(group.path("value").asText()).isEqualTo("Task");
            assertThat(group.path("count").asInt()).isEqualTo(2);
            assertThat(group.at("/sums/estimated").asDouble()).isEqualTo(8);
        });
        assertThat(count.path("groups")).isEqualTo(list.path("groups"));
        assertThat(count.path("sums")).isEqualTo(list.path("sums"));
    }

    @Test
    void sumsNeedNoGroups() {
        JsonNode count = SERVED.call(
                "count_work_packages",
                "{'project': 'meter-rollout', 'text': 'Filtered', 'state': 'all', 'sums': true}");

        assertThat(count.path("total").asInt()).isEqualTo(3);
        assertThat(count.path("sums").path("estimated").asDouble()).isEqualTo(12);
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'filters': ['colour = red'] | There are: ancestor, assign",
                "'filters': ['watcher > 3'] | write name, operator and values",
                "'filters': ['watcher >= 3'] | watcher takes one of !, =",
                "'filters': ['watcher ='] | = needs a value",
                "'filters': ['estimatedTime !* 3'] | !* takes no value",
                "'filters': ['estimatedTime >= much'] | not a number",
                "'filters': ['dueDate <>d 2026-11-01'] | two values",
                "'filters': ['startDate =d someday'] | not a day",
                "'filters': ['isMilestone = perhaps'] | neither true nor false",
                "'filters': ['watcher = Nobody Known'] | no principal is called",
                "'assignee': 'me', 'filters': ['assignee = Mei Tanaka'] | assignee is filtered already",
                "'status': ['New', 'Nowhere'] | status[1]: no status is called",
                "'overdue': true, 'status': ['New', 'Closed'] | Only what is open is overdue",
                "'group_by': 'colour' | group_by"
            })
    void aFilterThatDoesNotFitIsExplainedBeforeAnythingIsListed(String filters, String reason) {
        assertThat(SERVED.failure("list_work_packages", "{" + filters + "}")).contains(reason);
        assertThat(SERVED.upstream().passed())
                .noneMatch(request -> request.target().contains("/work_packages?"));
    }

    @Test
    void filtersOfBothKindsCostNoFurtherRequestOnceTheyAreKnown() {
        SERVED.call("list_work_packages", "{'filters': ['watcher = me']}");

        SERVED.call("list_work_packages", "{'filters': ['watcher = me'], 'author': 'me', 'due_within': 7}");

        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    /** What can be listed can be counted and saved; ids and pages are of lists alone. */
    @ParameterizedTest
    @CsvSource({
        "count_work_packages, sort fields page page_size",
        "create_query, ids page page_size",
        "update_query, ids page page_size"
    })
    void theFiltersOfAListAreThoseOfItsSiblings(String tool, String others) {
        List<String> listed = arguments("list_work_packages");
        listed.removeAll(List.of(others.split(" ")));

        assertThat(arguments(tool)).containsAll(listed);
    }

    private static List<String> arguments(String tool) {
        List<String> names = new ArrayList<>();
        SERVED.catalog().tools().stream()
                .filter(listed -> listed.name().equals(tool))
                .forEach(listed ->
                        listed.inputSchema().path("properties").fieldNames().forEachRemaining(names::add));
        assertThat(names).as(tool).isNotEmpty();
        return names;
    }
}
