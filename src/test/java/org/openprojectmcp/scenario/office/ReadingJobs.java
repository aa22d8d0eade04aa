package org.openprojectmcp.scenario.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Those of the fifteen jobs that only read; what is answered is held against OpenProject itself.
 *
 * @param dana whose assistant does them
 */
record ReadingJobs(Office english, Assistant dana) {

    void whatIsOnMyPlate() {
        JsonNode plate = dana.call("list_my_work", "{}");

        assertThat(plate.path("total").asInt()).isEqualTo(english.open("assignee", "me"));
        assertThat(plate.path("overdue").path("rows").path(0).path(1).asText())
                .isEqualTo("Works council agreement on location data");
    }

    void whatBlocksTheRelease() {
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

    void statusReport() {
        JsonNode report = dana.call("project_status_report", "{'project': 'Smart meter rollout'}");

        assertThat(report.path("work_packages").path("open").asInt())
                .isEqualTo(english.open("project", english.openProject().project("meter-rollout")));
        assertThat(report.path("overdue")).isNotEmpty();
        assertThat(report.path("hours").path("booked").asDouble()).isPositive();
    }

    void summarise() {
        JsonNode gateway = dana.call("get_work_package", "{'work_package': 'Text message gateway'}");
        JsonNode said = dana.call(
                "list_activities",
                "{'work_package': %d, 'only': 'comments'}"
                        .formatted(gateway.path("id").asInt()));

        assertThat(gateway.path("overdue").asBoolean()).isTrue();
        assertThat(gateway.path("relations").toString()).contains("Quiet hours");
        assertThat(said.path("activities").toString()).contains("Can we ship 2.1 with e-mail only?", "Dana Reyes");
    }

    void whoWorksOnWhat() {
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
