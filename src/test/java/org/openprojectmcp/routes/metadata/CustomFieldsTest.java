package org.openprojectmcp.routes.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.CustomFieldState;
import org.openprojectmcp.testing.ServedRoutes;

class CustomFieldsTest {

    @AutoClose
    private static final ServedRoutes SERVED = CustomFieldState.served();

    private static JsonNode field(JsonNode list, String label) {
        for (JsonNode field : list.path("fields")) {
            if (field.path("label").asText().equals(label)) {
                return field;
            }
        }
        throw new AssertionError(label + " is not in " + list);
    }

    @Test
    void fieldsComeWithFormatValuesAndTypes() {
        JsonNode list = SERVED.call("list_custom_fields", "{'project': 'meter-rollout'}");

        assertThat(SERVED.upstream().passed())
                .as("project's name, types, schemas, and a form for each of the two lists")
                .hasSizeLessThanOrEqualTo(5);
        assertThat(list.path("total").asInt()).isEqualTo(14);
        JsonNode region = field(list, "Region");
        assertThat(region.path("format").asText()).isEqualTo("list");
        assertThat(region.path("multiple").asBoolean()).isTrue();
        assertThat(region.path("values").toString()).isEqualTo("[\"North\",\"South\",\"East\"]");
        assertThat(region.path("in").toString()).isEqualTo("[\"Task\"]");
        JsonNode severity = field(list, "Severity");
        assertThat(severity.path("required").asBoolean()).isTrue();
        assertThat(severity.path("in").toString()).contains("Bug");
    }

    @Test
    void fieldsOfTimeEntriesAndProjectsNeedNoProject() {
        assertThat(field(SERVED.call("list_custom_fields", "{'of': 'time_entries'}"), "Billable")
                        .path("format")
                        .asText())
                .isEqualTo("boolean");
        assertThat(SERVED.upstream().passed()).hasSize(1);
        assertThat(field(SERVED.call("list_custom_fields", "{'of': 'projects'}"), "Cost centre")
                        .path("id")
                        .asInt())
                .isEqualTo(15);
    }

    @Test
    void thoseOfWorkPackagesNeedAProject() {
        assertThat(SERVED.failure("list_custom_fields", "{}")).contains("name one with project");
    }

    @Test
    void theValuesOfAFieldAreFoundByItsLabelOrId() {
        JsonNode byLabel =
                SERVED.call("list_custom_field_items", "{'field': 'region', 'project': 'meter-rollout', 'text': 'th'}");

        assertThat(byLabel.path("total").asInt()).isEqualTo(2);
        assertThat(byLabel.at("/values/0/value").asText()).isEqualTo("North");
        assertThat(byLabel.at("/values/0/id").asInt()).isEqualTo(1);
        assertThat(SERVED.call("list_custom_field_items", "{'field': 9, 'project': 'meter-rollout', 'limit': 2}")
                        .path("shown")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aFieldWithoutValuesSaysWhatItTakes() {
        assertThat(SERVED.failure("list_custom_field_items", "{'field': 'Boxes', 'project': 'meter-rollout'}"))
                .contains("Boxes", "a whole number");
    }

    @Test
    void anUnknownFieldIsRefusedWithTheNearest() {
        assertThat(SERVED.failure("list_custom_field_items", "{'field': 'Regoin', 'project': 'meter-rollout'}"))
                .contains("Regoin", "Region");
    }
}
