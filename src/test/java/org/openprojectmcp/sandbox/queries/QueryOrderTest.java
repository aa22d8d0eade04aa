package org.openprojectmcp.sandbox.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.STRANGER;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class QueryOrderTest {
    private static final String BY_HAND =
            """
            {"name": "By hand", "_links": {"project": {"href": "/api/v3/projects/1"},
             "sortBy": [{"href": "/api/v3/queries/sort_bys/manualSorting-asc"}]}}""";

    @AutoClose
    private final TinyInstance instance = new TinyInstance();

    @Test
    void workPackagesComeInTheOrderThatWasMadeByHand() {
        var first = workPackage("First");
        var second = workPackage("Second");
        var query = query();
        var delta = "{\"delta\": {\"%d\": 2, \"%d\": 1}}".formatted(first, second);
        assertThat(instance.call(WRITER, "PATCH", "/api/v3/queries/" + query + "/order", delta)
                        .status())
                .isEqualTo(200);
        var results = instance.get(WRITER, "/api/v3/queries/" + query)
                .json()
                .path("_embedded")
                .path("results");
        assertThat(results.path("_embedded").path("elements").findValuesAsText("subject"))
                .containsExactly("Second", "First");
        assertThat(results.path("pageSize").asInt()).isEqualTo(250);
    }

    @Test
    void aNegativePositionTakesAWorkPackageOutOfTheOrder() {
        var id = workPackage("Only");
        var path = "/api/v3/queries/" + query() + "/order";
        instance.call(WRITER, "PATCH", path, "{\"delta\": {\"%d\": 5}}".formatted(id));
        assertThat(instance.get(WRITER, path).json().path(String.valueOf(id)).asInt())
                .isEqualTo(5);
        instance.call(WRITER, "PATCH", path, "{\"delta\": {\"%d\": -1}}".formatted(id));
        assertThat(instance.get(WRITER, path).json()).isEmpty();
    }

    @Test
    void theOrderOfAPrivateQueryIsNobodyElsesBusiness() {
        var path = "/api/v3/queries/" + query() + "/order";
        assertThat(instance.get(STRANGER, path).status()).isEqualTo(404);
    }

    private int workPackage(String subject) {
        return instance.workPackage(
                "\"subject\": \"%s\", \"_links\": {\"type\": {\"href\": \"/api/v3/types/1\"}}".formatted(subject));
    }

    private int query() {
        return instance.call(WRITER, "POST", "/api/v3/queries", BY_HAND)
                .json()
                .path("id")
                .asInt();
    }
}
