package org.openprojectmcp.scenario.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openprojectmcp.sandbox.SandboxApi;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.testing.MovingClock;

/** A week of the meter rollout, as three people and their assistants live it; each day looks in OpenProject at what became of it. */
final class Week implements AutoCloseable {

    private static final String LARS = "lars.oestberg";
    private static final Pattern NAME = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b");

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-16T08:00:00Z"));
    private final Words words;
    private final Office office;
    private final Assistant dana;
    private final Assistant anna;
    private final Assistant lars;
    private int complaint;
    private int radio;
    private int start;
    private int pack;

    /** It is Monday. */
    Week(Language language) throws Exception {
        words = new Words(language);
        office = new Office(language, clock);
        dana = office.assistantOf(SandboxApi.DANA);
        anna = office.assistantOf(SandboxApi.ANNA);
        lars = office.assistantOf(LARS);
    }

    @Override
    public void close() {
        office.close();
    }

    void tomorrow() {
        clock.move(Duration.ofDays(1));
    }

    void mondayDanaPlans() {
        promptNamesToolsThatThereAre("triage_inbox");
        assertThat(dana.resource("openproject://projects")).contains(words.of("Smart meter rollout"));
        JsonNode mine = dana.call("list_my_work", "{}");
        JsonNode late =
                Found.one(mine.path("overdue").path("rows"), 1, words.of("Answer the complaint of 14 Mill Lane"));
        complaint = late.path(0).asInt();
        JsonNode load = dana.call("workload_report", "{'project': 'meter-rollout', 'to': 'friday'}");
        assertThat(load.path("to").asText()).isEqualTo("2026-11-20");
        assertThat(load.path("people").toString()).contains("Anna Krüger");

        dana.call(
                "update_work_package",
                "{'work_package': %d, 'assignee': 'Anna Krüger', 'due': 'tomorrow'}".formatted(complaint));
        JsonNode plan = dana.call(
                "create_work_package_tree",
                """
                {'project': 'meter-rollout', 'items': [
                  {'key': 'start', 'subject': 'Spare modules', 'type': '%s', 'accountable': 'me'},
                  {'key': 'pack', 'parent': 'start', 'subject': 'Pack 300', 'assignee': 'Lars Östberg', 'start': 'today', 'days': 2, 'estimated': '6h'},
                  {'key': 'mount', 'parent': 'start', 'subject': 'Mount 40', 'assignee': 'Lars Östberg', 'after': ['pack'], 'days': 2, 'estimated': 16},
                  {'parent': 'start', 'subject': 'Tell', 'assignee': 'me', 'after': ['mount'], 'days': 1}]}"""
                        .formatted(words.type("Summary task")));
        start = Found.one(plan.path("rows"), 0, "start").path(1).asInt();
        pack = Found.one(plan.path("rows"), 0, "pack").path(1).asInt();
        assertThat(office.workPackage(start).path("dueDate").asText()).isEqualTo("2026-11-20");
    }

    void tuesdayAnnaAndLarsWork() {
        promptNamesToolsThatThereAre("daily_standup");
        JsonNode annas = anna.call("list_my_work", "{'soon': 'today'}");
        assertThat(annas.path("due_soon").path("rows"))
                .extracting(row -> row.path(0).asInt())
                .contains(complaint);
        anna.call(
                "transition_work_package",
                "{'work_package': %d, 'status': '%s', 'comment': 'Flowers ✅'}"
                        .formatted(complaint, words.status("Closed")));
        anna.call("log_time", "{'work_package': %d, 'hours': '45m'}".formatted(complaint));

        JsonNode found = lars.call("search_work_packages", "{'text': 'Pack 300'}");
        assertThat(found.path("rows").path(0).path(0).asInt()).isEqualTo(pack);
        lars.call(
                "transition_work_package",
                "{'work_package': %d, 'status': '%s'}".formatted(pack, words.status("In progress")));
        JsonNode day = lars.call("log_time", "{'work_package': %d, 'hours': 3, 'date': 'yesterday'}".formatted(pack));
        assertThat(day.path("date").asText()).isEqualTo("2026-11-16");
        assertThat(Found.title(office.workPackage(complaint), "status")).isEqualTo(words.status("Closed"));
    }

    void wednesdayTheModulesAreLateAgain() {
        JsonNode modules =
                lars.call("get_work_package", "{'work_package': '%s'}".formatted(words.of("Radio module delivery")));
        radio = modules.path("id").asInt();
        JsonNode moved = lars.call("update_work_package", "{'work_package': %d, 'due': '2026-11-30'}".formatted(radio));
        lars.call("add_comment", "{'work_package': %d, 'comment': 'Not before the 30th 😠'}".formatted(radio));

        assertThat(moved.path("changed").path("due").path(1).asText()).isEqualTo("2026-11-30");
        assertThat(moved.path("also_moved")).isNotEmpty();
        moved.path("also_moved").forEach(one -> {
            JsonNode there = office.workPackage(one.path("id").asInt());
            if (one.has("due")) {
                assertThat(there.path("dueDate").asText(there.path("date").asText()))
                        .isEqualTo(one.path("due").path(1).asText());
            }
        });
        JsonNode wave =
                dana.call("analyze_dependencies", "{'work_package': '%s'}".formatted(words.of("Wave 1 accepted")));
        assertThat(wave.path("critical_path").path("text").asText()).contains("#" + radio);
    }

    /** Each has read the same, and wants another due date: who comes second is told, and nothing is lost. */
    void thursdayTwoOfThemChangeTheSame() {
        int read = lars.call("get_work_package", "{'work_package': %d}".formatted(radio))
                .path("lock_version")
                .asInt();
        dana.call("update_work_package", "{'work_package': %d, 'due': '2026-12-02'}".formatted(radio));
        String refused = lars.refused(
                "update_work_package",
                "{'work_package': %d, 'due': '2026-12-04', 'lock_version': %d}".formatted(radio, read));

        // days are written as the language of the instance writes them
        assertThat(refused).containsPattern("Dana Reyes: .*(12/02/2026|02/12/2026)");
        assertThat(office.workPackage(radio).path("dueDate").asText()).isEqualTo("2026-12-02");
        JsonNode closed = lars.call(
                "bulk_update_work_packages",
                "{'work_packages': [%d], 'set': {'status': '%s'}, 'only_while': {'status': '%s'}}"
                        .formatted(pack, words.status("Closed"), words.status("In progress")));
        assertThat(closed.path("done").asInt()).isEqualTo(1);
    }

    void fridayDanaReports() {
        promptNamesToolsThatThereAre("weekly_report");
        JsonNode week = dana.call("changes_since", "{'since': '2026-11-16', 'project': 'meter-rollout'}");
        JsonNode report = dana.call("project_status_report", "{'project': 'meter-rollout'}");
        JsonNode hours = dana.call(
                "list_time_entries",
                "{'project': 'meter-rollout', 'from': '2026-11-16', 'to': 'today', 'sum_by': 'user', 'limit': 0}");
        JsonNode plan = dana.call("get_hierarchy", "{'work_package': %d}".formatted(start));

        JsonNode said = dana.call("weekly_report", "{'project': 'meter-rollout', 'until': 'today'}");
        assertThat(said.toString()).contains(words.of("Answer the complaint of 14 Mill Lane"), "Pack 300");
        assertThat(week.path("created").path("total").asInt()).isEqualTo(4);
        assertThat(week.path("closed").path("rows"))
                .extracting(row -> row.path("id").asInt())
                .containsExactlyInAnyOrder(complaint, pack);
        assertThat(hours.path("hours").asDouble()).isEqualTo(3.75);
        assertThat(hours.path("sums"))
                .extracting(sum -> sum.path("user").path("name").asText())
                .containsExactly("Lars Östberg", "Anna Krüger");
        assertThat(report.path("as_of").asText()).isEqualTo("2026-11-20");
        assertThat(report.path("work_packages").path("open").asInt())
                .isEqualTo(office.open("project", office.openProject().project("meter-rollout")));
        assertThat(plan.path("open_below").asInt()).isEqualTo(2);
        assertThat(dana.resource("openproject://work-package/" + radio)).contains("2026-12-02");
        JsonNode told = dana.call(
                "add_comment",
                "{'work_package': %d, 'comment': '**%s** open, %s h this week'}"
                        .formatted(
                                start,
                                report.path("work_packages").path("open").asText(),
                                hours.path("hours").asText()));
        assertThat(told.path("comment").path("user_text").asText()).endsWith("3.75 h this week");
    }

    /** A prompt sends the model to tools, in the language that is asked for: each of them must be there. */
    private void promptNamesToolsThatThereAre(String prompt) {
        Set<String> tools = dana.tools().stream().map(McpSchema.Tool::name).collect(Collectors.toSet());
        String text = dana.prompt(
                prompt,
                "{'project': 'meter-rollout', 'language': '%s'}"
                        .formatted(words.language().code()));
        Set<String> named = NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(name -> name.matches("(list|get|create|update|search|project|workload|weekly|daily)_.*"))
                .collect(Collectors.toSet());

        assertThat(text)
                .contains("meter-rollout", words.language() == Language.FRENCH ? "sont des données" : "are data");
        assertThat(named).isNotEmpty();
        assertThat(tools).containsAll(named);
    }
}
