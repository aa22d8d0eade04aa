package org.openprojectmcp.routes.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.CustomFieldState;
import org.openprojectmcp.testing.ServedRoutes;

class WritingCustomFieldsTest {

    @AutoClose
    private static final ServedRoutes SERVED = CustomFieldState.served();

    private static long create() {
        return SERVED.call("create_work_package", "{'project': 'meter-rollout', 'type': 'Task', 'subject': 'Task'}")
                .path("id")
                .asLong();
    }

    private static JsonNode update(long id, String fields) {
        return SERVED.call("update_work_package", "{'work_package': " + id + ", 'custom_fields': {" + fields + "}}");
    }

    private static JsonNode read(long id) {
        return SERVED.call("get_work_package", "{'work_package': " + id + "}").path("custom_fields");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Customer | 'ACME' | \"ACME\"",
                "Boxes | 8 | 8",
                "Boxes | '12' | 12",
                "Weight | 2.5 | 2.5",
                "Go-live | '2026-12-01' | \"2026-12-01\"",
                "Go-live | 'next friday' | \"2026-11-27\"",
                "Approved | true | true",
                "Approved | 'no' | false",
                "Acceptance | 'Given *this*' | {\"user_text\":\"Given *this*\"}",
                "Reviewer | 'Anna Krüger' | \"Anna Krüger\"",
                "Reviewer | 'me' | \"Dana Reyes\"",
                "Found in | 'Wave 1' | \"Wave 1\"",
                "Region | 'South' | [\"South\"]",
                "Region | ['north', 'East'] | [\"North\",\"East\"]",
                "Ticket | 'https://example.org/1' | \"https://example.org/1\"",
            })
    void eachFormatIsWrittenReadAndClearedByItsLabel(String label, String value, String read) {
        long id = create();

        JsonNode updated = update(id, "'" + label + "': " + value);

        assertThat(read(id).path(label).toString()).isEqualTo(read);
        assertThat(updated.path("changed").has(label)).isTrue();
        assertThat(updated.path("changed").size()).isEqualTo(1);

        update(id, "'" + label + "': null");

        assertThat(read(id).has(label)).isFalse();
    }

    @Test
    void theLettersOfALabelMayBeSmallOrCapital() {
        long id = create();

        update(id, "'cUSTOMER': 'ACME'");

        assertThat(read(id).path("Customer").asText()).isEqualTo("ACME");
    }

    @Test
    void theExactLabelGoesFirstAndAnyOtherOfSeveralIsAmbiguous() {
        long id = create();

        update(id, "'Batch': '7'");
        String refusal =
                SERVED.failure("update_work_package", "{'work_package': " + id + ", 'custom_fields': {'baTch': '8'}}");

        assertThat(read(id).toString()).isEqualTo("{\"Batch\":\"7\"}");
        assertThat(refusal).contains("more than one custom field").contains("customField12", "customField13");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Boxes | 'many' | give a whole number",
                "Boxes | 1.5 | give a whole number",
                "Weight | 'heavy' | give a number",
                "Go-live | 'someday' | give a date",
                "Go-live | '2026-02-30' | give a date",
                "Approved | 'perhaps' | give true or false",
                "Ticket | 'javascript:alert(1)' | give an address",
                "Customer | {'a': 1} | give a text",
                "Reviewer | 'Nobody Here' | is not one of its values",
                "Found in | 'Wave 99' | is not one of its values. Allowed:",
                "Region | 'Moon' | is not one of its values. Allowed: North, South, East",
                "Regoin | 'North' | no custom field is called \"Regoin\" here. Of 13, the nearest are: Region",
                "Severity | 'Minor' | no custom field is called \"Severity\" here",
            })
    void whatDoesNotFitIsRefusedBeforeAnythingIsWritten(String label, String value, String reason) {
        long id = create();

        String refusal = SERVED.failure(
                "update_work_package",
                "{'work_package': " + id + ", 'subject': 'New', 'custom_fields': {'" + label + "': " + value + "}}");

        assertThat(refusal).contains("Nothing was written").contains(reason);
        assertThat(SERVED.upstream().passed()).extracting(Passed::method).doesNotContain("PATCH");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        long id = create();

        assertThat(SERVED.failure(
                        "update_work_package",
                        "{'work_package': " + id + ", 'custom_fields': {'Boxes': 'x', 'Region': 'y'}}"))
                .contains("custom_fields.Boxes", "custom_fields.Region");
    }

    @Test
    void aRequiredFieldIsAskedForByNameWithItsValues() {
        String refusal =
                SERVED.failure("create_work_package", "{'project': 'meter-rollout', 'type': 'Bug', 'subject': 'Leak'}");

        assertThat(refusal).contains("Needs: Severity (one of Minor, Major, Critical), in custom_fields.");
    }

    @Test
    void aRequiredFieldIsGivenAtOnce() {
        JsonNode created = SERVED.call(
                "create_work_package",
                "{'project': 'meter-rollout', 'type': 'Bug', 'subject': 'Leak', 'custom_fields': {'severity': 'major'}}");

        assertThat(created.at("/custom_fields/Severity").asText()).isEqualTo("Major");
    }

    @Test
    void aPreviewNamesWhatIsMissing() {
        JsonNode preview = SERVED.call(
                "create_work_package",
                "{'project': 'meter-rollout', 'type': 'Bug', 'subject': 'Leak', 'preview': true}");

        assertThat(preview.path("ready").asBoolean()).isFalse();
        assertThat(preview.path("problems").toString()).contains("Needs: Severity (one of Minor, Major, Critical)");
    }

    @Test
    void aPreviewShowsTheDifferenceByLabel() {
        long id = create();

        JsonNode preview = SERVED.call(
                "update_work_package",
                "{'work_package': " + id + ", 'custom_fields': {'Boxes': 3, 'Region': 'South'}, 'preview': true}");

        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(preview.path("changes").toString()).isEqualTo("{\"Boxes\":[null,3],\"Region\":[null,[\"South\"]]}");
        assertThat(read(id).isEmpty()).isTrue();
    }

    @Test
    void whatIsKnownOfTheFieldsIsAskedForOnce() {
        long id = create();
        update(id, "'Boxes': 1");

        update(id, "'Boxes': 2");

        assertThat(SERVED.upstream().passed()).extracting(Passed::method).containsExactly("GET", "PATCH");
    }
}
