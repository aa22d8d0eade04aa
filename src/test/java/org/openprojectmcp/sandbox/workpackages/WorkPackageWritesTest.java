package org.openprojectmcp.sandbox.workpackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class WorkPackageWritesTest {

    @AutoClose
    private static final TinyInstance INSTANCE = new TinyInstance();

    private static TinyInstance.Reply create(String body) {
        return INSTANCE.call(WRITER, "POST", "/api/v3/projects/orchard/work_packages", body);
    }

    @Test
    void aNewOneContinuesTheCountOfTheState() {
        assertThat(INSTANCE.workPackage("\"subject\": \"First\"")).isGreaterThanOrEqualTo(100);
    }

    @Test
    void everyBrokenRuleIsNamed() {
        var refused = INSTANCE.call(WRITER, "POST", "/api/v3/work_packages", "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("_embedded").path("errors").findValuesAsText("attribute"))
                .containsExactly("subject", "project", "type");
    }

    @Test
    void anUnknownStatusSilentlyBecomesTheDefault() {
        var created = create("{\"subject\": \"x\", \"_links\": {\"status\": {\"href\": \"/api/v3/statuses/999\"}}}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().at("/_links/status/title").asText()).isEqualTo("Open");
    }

    @Test
    void aLinkIntoTheWrongCollectionIsRefused() {
        var refused = create("{\"subject\": \"x\", \"_links\": {\"status\": {\"href\": \"/api/v3/types/1\"}}}");
        assertThat(refused.error()).isEqualTo("ResourceTypeMismatch");
    }

    @Test
    void whatIsReadOnlyIsRefusedAndWhatIsUnknownIgnored() {
        assertThat(create("{\"subject\": \"x\", \"nonsense\": 1}").status()).isEqualTo(201);
        var refused = create("{\"subject\": \"x\", \"createdAt\": \"2020-01-01T00:00:00Z\"}");
        assertThat(refused.error()).isEqualTo("PropertyIsReadOnly");
    }

    @Test
    void datesMustBeDates() {
        var refused = create("{\"subject\": \"x\", \"startDate\": \"next friday\"}");
        assertThat(refused.error()).isEqualTo("PropertyFormatError");
    }

    @Test
    void theThirdOfStartFinishAndDurationFollowsOverWorkingDays() {
        var id = INSTANCE.workPackage("\"subject\": \"x\", \"startDate\": \"2026-03-05\", \"duration\": \"P3D\"");
        assertThat(INSTANCE.read(id).path("dueDate").asText()).isEqualTo("2026-03-09");
    }

    @Test
    void workAndPercentageGiveRemainingWork() {
        var id = INSTANCE.workPackage("\"subject\": \"x\", \"estimatedTime\": \"P1DT2H\", \"percentageDone\": 50");
        assertThat(INSTANCE.read(id).path("remainingTime").asText()).isEqualTo("PT13H");
    }

    @Test
    void theStatusChangesOnlyAlongTheWorkflow() {
        var id = INSTANCE.workPackage("\"subject\": \"x\"");
        var path = "/api/v3/work_packages/" + id;
        var body = "{\"lockVersion\": 0, \"_links\": {\"status\": {\"href\": \"/api/v3/statuses/%d\"}}}";
        var refused = INSTANCE.call(WRITER, "PATCH", path, body.formatted(3));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/_embedded/details/attribute").asText()).isEqualTo("status");
        assertThat(INSTANCE.call(WRITER, "PATCH", path, body.formatted(2)).status())
                .isEqualTo(200);
    }

    @Test
    void aFormTellsWhatIsWrongAndOffersNoCommit() {
        var form = INSTANCE.call(WRITER, "POST", "/api/v3/projects/orchard/work_packages/form", "{\"subject\": \"\"}");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.json().at("/_embedded/validationErrors").has("subject")).isTrue();
        assertThat(form.json().path("_links").has("commit")).isFalse();
    }
}
