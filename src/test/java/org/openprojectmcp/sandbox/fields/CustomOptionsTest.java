package org.openprojectmcp.sandbox.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.STRANGER;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class CustomOptionsTest {

    @AutoClose
    private final TinyInstance instance = TinyInstance.with(
            """
            "custom_fields": [
              {"id": 1, "name": "Region", "type": "WorkPackageCustomField", "field_format": "list", "for_all": true,
               "options": [{"id": 1, "value": "North"}]},
              {"id": 2, "name": "Skill", "type": "UserCustomField", "field_format": "list",
               "options": [{"id": 2, "value": "Grafting"}]},
              {"id": 3, "name": "Season", "type": "TimeEntryCustomField", "field_format": "list",
               "options": [{"id": 3, "value": "Spring"}]}]
            """);

    @Test
    void theOptionsOfPeopleAreSeenByEverybody() {
        var option = instance.get(STRANGER, "/api/v3/custom_options/2").json();
        assertThat(option.path("value").asText()).isEqualTo("Grafting");
        assertThat(option.path("_links").path("self").path("title").asText()).isEqualTo("Grafting");
    }

    @Test
    void theOptionsOfAFieldForAllProjectsAreSeenByNobody() {
        assertThat(instance.get("root", "/api/v3/custom_options/1").status()).isEqualTo(404);
    }

    @Test
    void theOptionsOfTimeAreForThoseWhoSeeOrLogTime() {
        assertThat(instance.get(WRITER, "/api/v3/custom_options/3").status()).isEqualTo(404);
        assertThat(instance.get(WRITER, "/api/v3/custom_options/99").status()).isEqualTo(404);
    }

    @Test
    void onlyHierarchiesHaveItems() {
        assertThat(instance.get(WRITER, "/api/v3/custom_fields/1/items").status())
                .isEqualTo(422);
        assertThat(instance.get(WRITER, "/api/v3/custom_fields/9/items").status())
                .isEqualTo(404);
    }
}
