package org.openprojectmcp.sandbox.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.sandbox.TinyInstance;

/** What a query may not be saved with. */
class QueryRulesTest {

    @AutoClose
    private static final TinyInstance INSTANCE = new TinyInstance();

    private static TinyInstance.Reply create(String properties) {
        return INSTANCE.call(WRITER, "POST", "/api/v3/queries", "{" + properties.replace('\'', '"') + "}");
    }

    private static String link(String collection, String id) {
        return "{'href': '/api/v3/queries/" + collection + "/" + id + "'}";
    }

    @ParameterizedTest
    @CsvSource({"columns, columns, [%s], columns", "sortBy, sort_bys, [%s], sortBy", "groupBy, group_bys, %s, groupBy"})
    void whatDoesNotExistIsRefused(String property, String collection, String form, String attribute) {
        var refused = create("'name': 'Mine', '_links': {'%s': %s}"
                .formatted(property, form.formatted(link(collection, "nonsense"))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.attribute()).isEqualTo(attribute);
    }

    @ParameterizedTest
    @CsvSource({"nonsense, =, 1", "status, =, 99", "status, ~~, 1", "status, =, 1"})
    void filtersAreHeldAgainstThoseOfLists(String filter, String operator, String value) {
        var saved = create(
                "'name': 'Mine', 'filters': [{'_links': {'filter': %s, 'operator': %s, 'values': [{'href': '/api/v3/statuses/%s'}]}}]"
                        .formatted(link("filters", filter), link("operators", operator), value));
        assertThat(saved.status()).isEqualTo("status=1".equals(filter + operator + value) ? 201 : 422);
    }

    @Test
    void aNameHasAtMost255Characters() {
        assertThat(create("'name': '" + "x".repeat(256) + "'").status()).isEqualTo(422);
        assertThat(create("'name': '" + "x".repeat(255) + "'").status()).isEqualTo(201);
    }
}
