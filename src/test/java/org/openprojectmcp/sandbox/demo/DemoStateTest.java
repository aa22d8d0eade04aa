package org.openprojectmcp.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoStateTest {
    private static final String WEDNESDAY = "2026-11-18";
    private static final String SUNDAY = "2026-11-22";

    private final LocalDate today = LocalDate.parse(WEDNESDAY);
    private final ObjectNode state = DemoState.demo(clock(WEDNESDAY));

    @Test
    void equalClocksGiveEqualStates() {
        assertThat(DemoState.demo(clock(WEDNESDAY))).isEqualTo(state);
    }

    @Test
    void oneProjectIsHiddenFromTheDemoUserAndOneIsArchived() {
        assertThat(all("projects", project -> !hasMember(project, "Dana Reyes")))
                .hasSize(1);
        assertThat(all("projects", project -> !project.path("active").asBoolean()))
                .hasSize(1);
    }

    @Test
    void theDemoUserAdministersTwoProjectsButNotTheInstance() {
        var dana = all("users", user -> user.path("login").asText().equals(DemoState.DEMO_LOGIN))
                .get(0);
        assertThat(dana.path("admin").asBoolean()).isFalse();
        assertThat(all("projects", project -> isProjectAdmin(project, "Dana Reyes")))
                .hasSize(2);
    }

    @Test
    void thereIsMoreWorkThanOnePageShows() {
        assertThat(state.path("work_packages").size()).isGreaterThan(150);
    }

    @Test
    void thereIsOverdueAndUnassignedAndUndatedWork() {
        assertThat(all("work_packages", this::overdue)).hasSizeGreaterThan(5);
        assertThat(all("work_packages", row -> row.path("assigned_to_id").isNull()))
                .hasSizeGreaterThan(5);
        assertThat(all("work_packages", row -> row.path("due_date").isNull())).hasSizeGreaterThan(5);
    }

    @Test
    void treesAreThreeLevelsDeep() {
        assertThat(all("work_packages", row -> depth(row) >= 3)).isNotEmpty();
    }

    @Test
    void eachKindOfRelationOccurs() {
        assertThat(all("relations", relation -> true))
                .extracting(relation -> relation.path("relation_type").asText())
                .contains("follows", "blocks", "relates", "duplicates", "requires");
        assertThat(all("relations", relation -> relation.path("lag").asInt() > 0))
                .isNotEmpty();
    }

    @Test
    void versionsOfEachStatusOccur() {
        var statuses = new HashSet<String>();
        state.path("projects").forEach(project -> project.path("versions")
                .forEach(version -> statuses.add(version.path("status").asText())));
        assertThat(statuses).containsExactlyInAnyOrder("open", "locked", "closed");
    }

    @Test
    void aCommentTriesToGiveOrders() {
        assertThat(all("journals", journal -> journal.path("notes").asText().contains("Ignore all previous")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {WEDNESDAY, SUNDAY, "2027-02-26", "2028-02-29"})
    void noFollowerBeginsBeforeItsPredecessorEnds(String day) {
        var demo = DemoState.demo(clock(day));
        for (var relation : demo.path("relations")) {
            if (relation.path("relation_type").asText().equals("follows")) {
                var follower = row(demo, relation.path("from_id").asInt());
                var predecessor = row(demo, relation.path("to_id").asInt());
                assertThat(date(follower, "start_date")).isAfter(date(predecessor, "due_date"));
            }
        }
    }

    @Test
    void parentsSpanTheirChildren() {
        for (var child : state.path("work_packages")) {
            if (child.path("parent_id").isInt() && child.path("start_date").isTextual()) {
                var parent = row(state, child.path("parent_id").asInt());
                assertThat(date(parent, "start_date")).isBeforeOrEqualTo(date(child, "start_date"));
                assertThat(date(parent, "due_date")).isAfterOrEqualTo(date(child, "due_date"));
            }
        }
    }

    @Test
    void percentCompleteFollowsFromWork() {
        for (var row : all("work_packages", one -> one.path("estimated_hours").isNumber())) {
            var work = row.path("estimated_hours").asDouble();
            var left = row.path("remaining_hours").asDouble();
            assertThat(row.path("done_ratio").asDouble())
                    .as(row.path("subject").asText())
                    .isCloseTo(100 * (work - left) / work, within(0.5));
        }
    }

    @Test
    void eachStatusIsPartOfItsTypesWorkflow() {
        for (var row : state.path("work_packages")) {
            assertThat(statusesOf(row.path("type_id").asInt()))
                    .as(row.path("subject").asText())
                    .contains(row.path("status_id").asInt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {WEDNESDAY, SUNDAY})
    void nothingHappenedInTheFuture(String day) {
        var demo = DemoState.demo(clock(day));
        var now = Instant.parse(day + "T00:00:00Z");
        for (var table : List.of("journals", "time_entries", "notifications", "work_packages")) {
            demo.path(table).forEach(row -> assertThat(
                            Instant.parse(row.path("created_at").asText()))
                    .isBefore(now));
        }
    }

    @Test
    void journalsOfAWorkPackageAreInOrder() {
        JsonNode previous = state.objectNode();
        for (var journal : state.path("journals")) {
            if (journal.path("work_package_id").equals(previous.path("work_package_id"))) {
                assertThat(journal.path("version").asInt())
                        .isEqualTo(previous.path("version").asInt() + 1);
                assertThat(instant(journal)).isAfterOrEqualTo(instant(previous));
            }
            previous = journal;
        }
    }

    @Test
    void timeIsBookedOverSeveralWeeks() {
        var weeks = new HashSet<Integer>();
        state.path("time_entries")
                .forEach(entry -> weeks.add(date(entry, "spent_on").getDayOfYear() / 7));
        assertThat(weeks).hasSizeGreaterThanOrEqualTo(5);
        assertThat(state.path("time_entries").size()).isGreaterThan(60);
    }

    @Test
    void theEmptyStateHasOneAdministratorAndNoProject() {
        var empty = DemoState.empty();
        assertThat(empty.path("users")).hasSize(1);
        assertThat(empty.path("users").path(0).path("admin").asBoolean()).isTrue();
        assertThat(empty.path("projects")).isEmpty();
        assertThat(empty.path("statuses")).hasSize(14);
        assertThat(empty.path("roles")).hasSize(11);
    }

    private boolean overdue(JsonNode row) {
        var closed =
                row.path("status_id").asInt() == 12 || row.path("status_id").asInt() == 14;
        return !closed
                && row.path("due_date").isTextual()
                && date(row, "due_date").isBefore(today);
    }

    private int depth(JsonNode row) {
        return row.path("parent_id").isInt()
                ? 1 + depth(row(state, row.path("parent_id").asInt()))
                : 1;
    }

    private Set<Integer> statusesOf(int type) {
        var statuses = new HashSet<Integer>();
        for (var transitions : state.path("workflow").path("roles").path("Member")) {
            if (transitions.path("types").path(0).asInt() == type) {
                transitions
                        .path("pairs")
                        .forEach(pair -> statuses.add(pair.path(0).asInt()));
            }
        }
        return statuses;
    }

    private List<JsonNode> all(String table, Predicate<JsonNode> wanted) {
        var found = new ArrayList<JsonNode>();
        state.path(table).forEach(row -> {
            if (wanted.test(row)) {
                found.add(row);
            }
        });
        return found;
    }

    private static boolean hasMember(JsonNode project, String name) {
        return members(project, name).findAny().isPresent();
    }

    private static boolean isProjectAdmin(JsonNode project, String name) {
        return members(project, name)
                .anyMatch(member -> member.path("roles").path(0).asText().equals("Project admin"));
    }

    private static Stream<JsonNode> members(JsonNode project, String name) {
        return StreamSupport.stream(project.path("members").spliterator(), false)
                .filter(member -> member.path("principal").asText().equals(name));
    }

    private static JsonNode row(JsonNode state, int id) {
        return state.path("work_packages").path(id - 1);
    }

    private static LocalDate date(JsonNode row, String field) {
        return LocalDate.parse(row.path(field).asText());
    }

    private static Instant instant(JsonNode journal) {
        return Instant.parse(journal.path("created_at").asText());
    }

    private static Clock clock(String day) {
        return Clock.fixed(Instant.parse(day + "T09:00:00Z"), ZoneOffset.UTC);
    }
}
