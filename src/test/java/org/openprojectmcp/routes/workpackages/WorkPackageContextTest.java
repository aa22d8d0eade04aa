package org.openprojectmcp.routes.workpackages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.faults.Fault;
import org.openprojectmcp.sandbox.faults.FaultRule;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.ServedRoutes;

class WorkPackageContextTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @AfterEach
    void forgetFaults() {
        SERVED.faults().clear();
    }

    @Test
    void oneCallSaysWhatIsNeededToBegin() {
        JsonNode context = SERVED.call("get_work_package_context", "{'work_package': 8, 'comments': 2}");

        assertThat(context.path("subject").asText()).isEqualTo("Radio module delivery");
        assertThat(context.path("above").findValuesAsText("subject")).containsExactly("Wave 1", "Prepare");
        assertThat(context.path("relations"))
                .allSatisfy(
                        relation -> assertThat(relation.path("status").asText()).isNotEmpty());
        assertThat(context.at("/comments/total").asInt()).isEqualTo(3);
        assertThat(context.at("/comments/activities")).hasSize(2).allSatisfy(comment -> assertThat(
                        comment.at("/by/name").asText())
                .isNotEmpty());
        assertThat(context.at("/time/by_person/0/name").asText()).isEqualTo("Lars Östberg");
        assertThat(context.at("/watchers/total").asInt()).isEqualTo(2);
        assertThat(context.at("/next_statuses").findValuesAsText("name")).contains("Closed", "On hold");
        assertThat(context.path("you_may").toString()).contains("change it", "log time");
        assertThat(context.has("notes")).isFalse();
    }

    @Test
    void aWorkPackageWithoutAnythingSaysLittle() {
        long id = SERVED.call("create_work_package", "{'project': 'meter-rollout', 'subject': 'Bare'}")
                .path("id")
                .asLong();

        JsonNode context = SERVED.call("get_work_package_context", "{'work_package': " + id + "}");

        assertThat(context.fieldNames()).toIterable().doesNotContain("time", "files", "relations", "children", "above");
        assertThat(context.at("/comments/total").asInt()).isZero();
    }

    @Test
    void filesAreNamedWithTheirSize() {
        long id = SERVED.call("create_work_package", "{'project': 'meter-rollout', 'subject': 'With a file'}")
                .path("id")
                .asLong();
        SERVED.call("upload_attachment", "{'work_package': " + id + ", 'name': 'note.txt', 'content': 'bm90ZQ=='}");

        JsonNode files = SERVED.call("get_work_package_context", "{'work_package': " + id + "}")
                .path("files");

        assertThat(files.at("/0/name").asText()).isEqualTo("note.txt");
        assertThat(files.at("/0/bytes").asInt()).isEqualTo(4);
    }

    @Test
    void whoMayNotChangeItIsNotAskedWhatItCanBecome() {
        JsonNode context = SERVED.callAs("priya.nair", "get_work_package_context", "{'work_package': 8}");

        assertThat(context.has("next_statuses")).isFalse();
        assertThat(context.path("you_may").toString()).doesNotContain("change it");
        assertThat(SERVED.upstream().passed()).extracting(Passed::method).containsOnly("GET");
    }

    @Test
    void aPartThatCannotBeReadIsLeftOutAndNamed() {
        SERVED.faults()
                .add(FaultRule.of("GET", "/api/v3/work_packages/8/watchers", Fault.Plain.INTERNAL_ERROR)
                        .times(10));

        JsonNode context = SERVED.call("get_work_package_context", "{'work_package': 8}");

        assertThat(context.has("watchers")).isFalse();
        assertThat(context.path("notes").toString()).contains("watchers could not be read");
        assertThat(context.at("/comments/total").asInt()).isEqualTo(3);
    }

    @Test
    void longFamiliesAreCutWithTheirTotal() {
        SERVED.call(
                "create_work_package_tree",
                "{'project': 'meter-rollout', 'items': [{'subject': 'Forty below'}"
                        + ", {'subject': 'One of forty', 'parent': '1'}".repeat(40)
                        + "]}");

        JsonNode context = SERVED.call("get_work_package_context", "{'work_package': 'Forty below'}");

        assertThat(context.path("children")).hasSize(30);
        assertThat(context.path("children_total").asInt()).isEqualTo(40);
    }

    @Test
    void whatIsNotVisibleIsNotFound() {
        assertThat(SERVED.failure("get_work_package_context", "{'work_package': 99999}"))
                .contains("99999");
    }
}
