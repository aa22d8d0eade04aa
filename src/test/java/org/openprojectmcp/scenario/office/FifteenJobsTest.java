package org.openprojectmcp.scenario.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.openprojectmcp.sandbox.SandboxApi;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.testing.MovingClock;

/**
 * Fifteen jobs as office people put them, done by the calls that a strong model makes: it knows no id that no answer gave it. What became
 * of each is looked up in OpenProject, and all of them together may cost so many calls and so much reading.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FifteenJobsTest {

    private static final int MOST_CALLS = 40;
    private static final int MOST_BYTES = 50_000;

    private final List<DynamicTest> jobs = new ArrayList<>();
    private Office english;
    private Office french;
    private SandboxApi openProject;
    private Assistant dana;
    private Assistant danaInFrench;

    @BeforeAll
    void aMondayMorning() throws Exception {
        Instant monday = Instant.parse("2026-11-16T08:00:00Z");
        english = new Office(Language.ENGLISH, new MovingClock(monday));
        french = new Office(Language.FRENCH, new MovingClock(monday));
        openProject = english.openProject();
        dana = english.assistantOf(SandboxApi.DANA);
        danaInFrench = french.assistantOf(SandboxApi.DANA);
    }

    @AfterAll
    void goHome() {
        english.close();
        french.close();
    }

    @TestFactory
    List<DynamicTest> aDayAtTheOffice() {
        job("What is on my plate?", this::whatIsOnMyPlate);
        job("Order spare seals, under the spare parts stock, for Lars, by the 27th", this::createThisUnderThat);
        job("Anne is away: Mei takes over what she has in the portal", this::handWorkOver);
        job("An hour and a half with the works council today; what is it in all?", this::logTimeAndTotalIt);
        job("What holds up release 2.1?", this::whatBlocksTheRelease);
        job("The load test needs three days after the quiet hours are done", this::moveADateWithALag);
        job("How does the meter rollout stand?", this::statusReport);
        job("What did we decide about the radio modules? Add that the spare ones are packed", this::whatWasDecided);
        job("Set up the start week of the new fitter", this::setUpAStartWeek);
        job("Close the preparation and the pilot of the second crew, but only where nothing is open", this::closeATree);
        job("Delete dark mode", this::delete);
        job("Summarise the text message gateway", this::summarise);
        job("En français : qu'a Tomáš sur les bras, et mets le journal photo en attente", this::inFrench);
        job("Give the alt texts to Ann K.", this::anAmbiguousName);
        job("Who works on what in the rollout?", this::whoWorksOnWhat);
        jobs.add(dynamicTest("all of them cost few calls and little reading", this::allTogether));
        return jobs;
    }

    private void job(String words, Executable done) {
        jobs.add(dynamicTest(words, () -> {
            int calls = calls();
            int bytes = bytes();
            done.execute();
            System.out.printf("%d calls, %d bytes read: %s%n", calls() - calls, bytes() - bytes, words);
        }));
    }

    private void allTogether() {
        System.out.printf("All fifteen jobs: %d calls, %d bytes read%n", calls(), bytes());
        assertThat(jobs).hasSize(16);
        assertThat(calls()).isBetween(15, MOST_CALLS);
        assertThat(bytes()).isLessThanOrEqualTo(MOST_BYTES);
    }

    private int calls() {
        return dana.calls() + danaInFrench.calls();
    }

    private int bytes() {
        return dana.bytes() + danaInFrench.bytes();
    }

    private void whatIsOnMyPlate() {
        JsonNode plate = dana.call("list_my_work", "{}");

        assertThat(plate.path("total").asInt()).isEqualTo(english.open("assignee", "me"));
        assertThat(plate.path("overdue").path("rows").path(0).path(1).asText())
                .isEqualTo("Works council agreement on location data");
    }

    private void createThisUnderThat() {
        JsonNode made = dana.call(
                "create_work_package",
                "{'project': 'Smart meter rollout', 'subject': 'Order spare seals', 'parent': 'Spare parts stock', 'assignee': 'Lars', 'due': '2026-11-27'}");

        JsonNode there = english.workPackage(made.path("id").asInt());
        assertThat(Found.title(there, "parent")).isEqualTo("Spare parts stock");
        assertThat(Found.title(there, "assignee")).isEqualTo("Lars Östberg");
        assertThat(there.path("dueDate").asText()).isEqualTo("2026-11-27");
        // dates of a parent follow its children, and nobody asked for that: it must be told
        assertThat(made.path("also_moved").path(0).path("subject").asText()).isEqualTo("Spare parts stock");
    }

    private void handWorkOver() {
        JsonNode given = dana.call(
                "bulk_update_work_packages",
                "{'where': {'project': 'Customer portal', 'assignee': 'Anne Krügel'}, 'set': {'assignee': 'Mei Tanaka'}}");

        assertThat(given.path("done").asInt())
                .isPositive()
                .isEqualTo(given.path("total").asInt());
        given.path("rows").forEach(row -> assertThat(
                        Found.title(english.workPackage(row.path(0).asInt()), "assignee"))
                .isEqualTo("Mei Tanaka"));
        assertThat(english.open(
                        "assignee",
                        openProject.person("Anne Krügel"),
                        "project",
                        openProject.project("customer-portal")))
                .isZero();
    }

    private void logTimeAndTotalIt() {
        JsonNode logged = dana.call(
                "log_time", "{'work_package': 'Works council agreement', 'hours': '1h30', 'comment': 'Draft §4'}");
        int id = logged.path("work_package").path("id").asInt();
        JsonNode total =
                dana.call("list_time_entries", "{'work_package': %d, 'sum_by': 'user', 'limit': 0}".formatted(id));

        assertThat(openProject
                        .get(
                                SandboxApi.DANA,
                                "/time_entries/" + logged.path("id").asInt())
                        .body()
                        .path("hours")
                        .asText())
                .isEqualTo("PT1H30M");
        assertThat(Duration.parse(english.workPackage(id).path("spentTime").asText()))
                .isEqualTo(Duration.ofMinutes(Math.round(total.path("hours").asDouble() * 60)));
    }

    private void whatBlocksTheRelease() {
        JsonNode before = dana.call("analyze_dependencies", "{'work_package': 'Release 2.1'}");

        assertThat(before.path("rows"))
                .extracting(row -> row.path(1).asText())
                .contains("Text message gateway", "Quiet hours", "Load test with 4,200 meters", "Holiday mode");
        assertThat(before.path("critical_path").path("text").asText())
                .contains("Text message gateway")
                .endsWith("Release 2.1 "
                        + english.workPackage(before.path("of").path("id").asInt())
                                .path("date")
                                .asText());
    }

    private void moveADateWithALag() {
        JsonNode relations = dana.call("list_relations", "{'work_package': 'Load test'}");
        JsonNode after = Found.one(relations.path("relations"), "subject", "Quiet hours");
        JsonNode changed = dana.call(
                "update_relation",
                "{'relation': %d, 'lag': 3}".formatted(after.path("id").asInt()));

        assertThat(changed.path("changed").path("lag").toString()).isEqualTo("[0,3]");
        assertThat(changed.path("also_moved"))
                .extracting(moved -> moved.path("subject").asText())
                .containsExactlyInAnyOrder("Load test with 4,200 meters", "Release 2.1");
        changed.path("also_moved").forEach(moved -> {
            JsonNode there = english.workPackage(moved.path("id").asInt());
            assertThat(there.path("dueDate").asText(there.path("date").asText()))
                    .isEqualTo(moved.path("due").path(1).asText());
        });
    }

    private void statusReport() {
        JsonNode report = dana.call("project_status_report", "{'project': 'Smart meter rollout'}");

        assertThat(report.path("work_packages").path("open").asInt())
                .isEqualTo(english.open("project", openProject.project("meter-rollout")));
        assertThat(report.path("overdue")).isNotEmpty();
        assertThat(report.path("hours").path("booked").asDouble()).isPositive();
    }

    private void whatWasDecided() {
        JsonNode said = dana.call("list_activities", "{'work_package': 'radio module', 'only': 'comments'}");
        int id = said.path("understood").path("work_package").path("id").asInt();
        JsonNode noted = dana.call(
                "add_comment", "{'work_package': %d, 'comment': 'The 300 spare modules are packed.'}".formatted(id));

        assertThat(said.path("activities").toString()).contains("Decision: if nothing arrives", "Dana Reyes");
        JsonNode activities = openProject
                .get(SandboxApi.DANA, "/work_packages/" + id + "/activities")
                .elements();
        assertThat(Found.one(activities, "id", noted.path("id").asText())
                        .path("comment")
                        .path("raw")
                        .asText())
                .isEqualTo("The 300 spare modules are packed.");
    }

    private void setUpAStartWeek() {
        JsonNode made = dana.call(
                "create_work_package_tree",
                """
                {'project': 'Smart meter rollout', 'items': [
                  {'key': 'week', 'subject': 'Start week of Nora', 'type': 'Summary task', 'accountable': 'me'},
                  {'key': 'van', 'parent': 'week', 'subject': 'Van and tools', 'assignee': 'Lars', 'start': '2026-11-30', 'days': 1},
                  {'key': 'ride', 'parent': 'week', 'subject': 'Ride along', 'assignee': 'Lars', 'after': ['van'], 'days': 2},
                  {'key': 'own', 'parent': 'week', 'subject': 'First own tour', 'assignee': 'Anna Krüger', 'after': ['ride'], 'days': 1},
                  {'key': 'talk', 'parent': 'week', 'subject': 'Talk on Friday', 'assignee': 'me', 'after': ['own'], 'days': 1}]}""");

        assertThat(made.path("created").asInt()).isEqualTo(5);
        JsonNode week = english.workPackage(
                Found.one(made.path("rows"), 0, "week").path(1).asInt());
        assertThat(week.path("startDate").asText()).isEqualTo("2026-11-30");
        assertThat(week.path("dueDate").asText()).isEqualTo("2026-12-04");
        assertThat(week.path("_links").path("children")).hasSize(4);
    }

    /** The first has open work and must stay as it is; the second is made here, with nothing open. */
    private void closeATree() {
        int crew = openProject.task(SandboxApi.DANA, "meter-rollout", "");
        openProject.patch(
                SandboxApi.DANA,
                "/work_packages/" + crew,
                "{\"subject\": \"Pilot of the second crew\", \"lockVersion\": 0}");
        int child = openProject.task(
                SandboxApi.DANA,
                "meter-rollout",
                ", \"parent\": {\"href\": \"/api/v3/work_packages/%d\"}, \"status\": {\"href\": \"/api/v3/statuses/12\"}"
                        .formatted(crew));

        JsonNode prepare = dana.call("get_hierarchy", "{'work_package': 'Prepare'}");
        JsonNode pilot = dana.call("get_hierarchy", "{'work_package': 'Pilot of the second crew'}");
        assertThat(prepare.path("open_below").asInt()).isEqualTo(3);
        assertThat(pilot.path("open_below").asInt()).isZero();
        assertThat(pilot.path("total_below").asInt()).isEqualTo(1);
        dana.call(
                "transition_work_package",
                "{'work_package': %d, 'status': 'Closed'}"
                        .formatted(pilot.path("id").asInt()));

        assertThat(Found.title(english.workPackage(crew), "status")).isEqualTo("Closed");
        assertThat(Found.title(english.workPackage(child), "status")).isEqualTo("Closed");
        assertThat(Found.title(english.workPackage(prepare.path("id").asInt()), "status"))
                .isEqualTo("In progress");
    }

    private void delete() {
        JsonNode shown = dana.call("delete_work_package", "{'work_package': 'Dark mode'}");
        assertThat(shown.path("would").path("delete").asText()).endsWith("Dark mode");
        JsonNode deleted = dana.call(
                "delete_work_package",
                "{'work_package': 'Dark mode', 'confirm': '%s'}"
                        .formatted(shown.path("confirm").asText()));

        assertThat(openProject
                        .get(
                                SandboxApi.DANA,
                                "/work_packages/" + deleted.path("id").asInt())
                        .status())
                .isEqualTo(404);
    }

    private void summarise() {
        JsonNode gateway = dana.call("get_work_package", "{'work_package': 'Text message gateway'}");
        JsonNode said = dana.call(
                "list_activities",
                "{'work_package': %d, 'only': 'comments'}"
                        .formatted(gateway.path("id").asInt()));

        assertThat(gateway.path("overdue").asBoolean()).isTrue();
        assertThat(gateway.path("relations").toString()).contains("Quiet hours");
        assertThat(said.path("activities").toString()).contains("Can we ship 2.1 with e-mail only?", "Dana Reyes");
    }

    private void inFrench() {
        JsonNode plate = danaInFrench.call("list_my_work", "{'person': 'Tomáš'}");
        JsonNode held = danaInFrench.call(
                "update_work_package", "{'work_package': 'Journal photo du chantier', 'status': 'en attente'}");

        assertThat(plate.path("overdue").path("rows").toString()).contains("En cours");
        assertThat(Found.title(french.workPackage(held.path("id").asInt()), "status"))
                .isEqualTo("En attente");
    }

    private void anAmbiguousName() {
        String candidates = dana.refused(
                "update_work_package", "{'work_package': 'Alt texts for the leak photos', 'assignee': 'Ann K'}");
        assertThat(candidates).contains("Anne Krügel (id ", "Anna Krüger (id ");
        String id = candidates.replaceAll("(?s).*Anne Krügel \\(id (\\d+)\\).*", "$1");
        JsonNode given = dana.call(
                "update_work_package",
                "{'work_package': 'Alt texts for the leak photos', 'assignee': %s}".formatted(id));

        assertThat(Found.title(english.workPackage(given.path("id").asInt()), "assignee"))
                .isEqualTo("Anne Krügel");
    }

    private void whoWorksOnWhat() {
        JsonNode load = dana.call("workload_report", "{'project': 'Smart meter rollout'}");

        assertThat(load.path("people"))
                .extracting(person -> person.path("name").asText())
                .contains("Anna Krüger", "Lars Östberg", "Dana Reyes", "Field crew");
        assertThat(Found.one(load.path("people"), "name", "Dana Reyes")
                        .path("roles")
                        .toString())
                .contains("Project admin");
    }
}
