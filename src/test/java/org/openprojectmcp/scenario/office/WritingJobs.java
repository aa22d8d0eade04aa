package org.openprojectmcp.scenario.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.openprojectmcp.sandbox.SandboxApi;

/**
 * Those of the fifteen jobs that change something; what became of it is looked up in OpenProject.
 *
 * @param dana whose assistant does them
 * @param danaInFrench the same person's at the French office
 */
record WritingJobs(Office english, Office french, Assistant dana, Assistant danaInFrench) {

    void createThisUnderThat() {
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

    void handWorkOver() {
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
                        english.openProject().person("Anne Krügel"),
                        "project",
                        english.openProject().project("customer-portal")))
                .isZero();
    }

    void logTimeAndTotalIt() {
        JsonNode logged = dana.call(
                "log_time", "{'work_package': 'Works council agreement', 'hours': '1h30', 'comment': 'Draft §4'}");
        int id = logged.path("work_package").path("id").asInt();
        JsonNode total =
                dana.call("list_time_entries", "{'work_package': %d, 'sum_by': 'user', 'limit': 0}".formatted(id));

        assertThat(english.openProject()
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

    void moveADateWithALag() {
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

    void whatWasDecided() {
        JsonNode said = dana.call("list_activities", "{'work_package': 'radio module', 'only': 'comments'}");
        int id = said.path("understood").path("work_package").path("id").asInt();
        JsonNode noted = dana.call(
                "add_comment", "{'work_package': %d, 'comment': 'The 300 spare modules are packed.'}".formatted(id));

        assertThat(said.path("activities").toString()).contains("Decision: if nothing arrives", "Dana Reyes");
        JsonNode activities = english.openProject()
                .get(SandboxApi.DANA, "/work_packages/" + id + "/activities")
                .elements();
        assertThat(Found.one(activities, "id", noted.path("id").asText())
                        .path("comment")
                        .path("raw")
                        .asText())
                .isEqualTo("The 300 spare modules are packed.");
    }

    void setUpAStartWeek() {
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
    void closeATree() {
        int crew = english.openProject().task(SandboxApi.DANA, "meter-rollout", "");
        english.openProject()
                .patch(
                        SandboxApi.DANA,
                        "/work_packages/" + crew,
                        "{\"subject\": \"Pilot of the second crew\", \"lockVersion\": 0}");
        int child = english.openProject()
                .task(
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

    void delete() {
        JsonNode shown = dana.call("delete_work_package", "{'work_package': 'Dark mode'}");
        assertThat(shown.path("would").path("delete").asText()).endsWith("Dark mode");
        JsonNode deleted = dana.call(
                "delete_work_package",
                "{'work_package': 'Dark mode', 'confirm': '%s'}"
                        .formatted(shown.path("confirm").asText()));

        assertThat(english.openProject()
                        .get(
                                SandboxApi.DANA,
                                "/work_packages/" + deleted.path("id").asInt())
                        .status())
                .isEqualTo(404);
    }

    void inFrench() {
        JsonNode plate = danaInFrench.call("list_my_work", "{'person': 'Tomáš'}");
        JsonNode held = danaInFrench.call(
                "update_work_package", "{'work_package': 'Journal photo du chantier', 'status': 'en attente'}");

        assertThat(plate.path("overdue").path("rows").toString()).contains("En cours");
        assertThat(Found.title(french.workPackage(held.path("id").asInt()), "status"))
                .isEqualTo("En attente");
    }

    void anAmbiguousName() {
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
}
