package org.openprojectmcp.sandbox.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class QueryFormTest {

    @AutoClose
    private final TinyInstance instance = new TinyInstance();

    @Test
    void theFormTellsWhatAQueryMayShow() {
        var form = instance.call(WRITER, "POST", "/api/v3/queries/form", "{\"name\": \"Mine\"}")
                .json();
        var schema = form.path("_embedded").path("schema");
        assertThat(allowed(schema, "columns")).contains("subject", "assignee");
        assertThat(allowed(schema, "sortBy")).contains("subject-asc", "manualSorting-asc");
        assertThat(allowed(schema, "groupBy")).contains("status").doesNotContain("subject");
        assertThat(form.path("_links").path("commit").path("href").asText()).isEqualTo("/api/v3/queries");
    }

    @Test
    void theFormSaysWhatIsMissingAndStoresNothing() {
        var form = instance.call(WRITER, "POST", "/api/v3/queries/form", "{}").json();
        assertThat(form.path("_embedded").path("validationErrors").has("name")).isTrue();
        assertThat(form.path("_links").has("commit")).isFalse();
        assertThat(instance.get(WRITER, "/api/v3/queries").elements()).isEmpty();
    }

    @Test
    void aFilterSchemaTellsItsOperatorsAndWhatTheyTake() {
        var schema = instance.get(WRITER, "/api/v3/queries/filter_instance_schemas/status")
                .json();
        var operators = schema.path("_dependencies").path(0).path("dependencies");
        assertThat(operators
                        .path("/api/v3/queries/operators/%3D")
                        .path("values")
                        .path("type")
                        .asText())
                .isEqualTo("[]Status");
        assertThat(operators.path("/api/v3/queries/operators/o")).isEmpty();
    }

    @Test
    void thereIsNoSchemaOfAnUnknownFilter() {
        assertThat(instance.get(WRITER, "/api/v3/queries/filter_instance_schemas/nonsense")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aViewShowsAQueryUntilTheQueryIsDeleted() {
        var query = instance.call(WRITER, "POST", "/api/v3/queries", "{\"name\": \"Mine\"}")
                .json()
                .path("id")
                .asInt();
        var body = "{\"_links\": {\"query\": {\"href\": \"/api/v3/queries/%d\"}}}".formatted(query);
        var view = instance.call(WRITER, "POST", "/api/v3/views/work_packages_table", body);
        assertThat(view.json().path("_type").asText()).isEqualTo("Views::WorkPackagesTable");
        assertThat(instance.get(WRITER, "/api/v3/views").elements()).hasSize(1);
        instance.call(WRITER, "DELETE", "/api/v3/queries/" + query, "");
        assertThat(instance.get(WRITER, "/api/v3/views").elements()).isEmpty();
    }

    private static List<String> allowed(JsonNode schema, String property) {
        return schema.path(property).path("_embedded").path("allowedValues").findValuesAsText("id");
    }
}
