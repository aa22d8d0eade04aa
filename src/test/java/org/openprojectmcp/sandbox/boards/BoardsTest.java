package org.openprojectmcp.sandbox.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.ADMIN;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class BoardsTest {
    private static final String WIDGET =
            "{\"identifier\": \"%s\", \"startRow\": 1, \"endRow\": 2, \"startColumn\": %d, \"endColumn\": %d}";

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void aBoardIsListedAmongThoseOfItsProject() {
        var id = board(WIDGET.formatted("work_package_query", 1, 2)).id();
        var filter = "%5B%7B%22scope%22%3A%7B%22operator%22%3A%22%3D%22%2C%22values%22%3A%5B%22"
                + "%2Fprojects%2Fcustomer-portal%2Fboards%22%5D%7D%7D%5D";
        var listed = api.get(ADMIN, "/grids?filters=" + filter);
        assertThat(listed.elements()).hasSize(1);
        assertThat(listed.elements().get(0).path("id").asInt()).isEqualTo(id);
        assertThat(listed.link("createImmediately")).isEqualTo("/api/v3/grids");
    }

    @Test
    void widgetsKeepToTheGrid() {
        assertThat(board(WIDGET.formatted("work_package_query", 2, 4)).message())
                .isEqualTo("Widgets is outside of the grid.");
    }

    @Test
    void widgetsDoNotOverlap() {
        var widget = WIDGET.formatted("work_package_query", 1, 3);
        assertThat(board(widget + "," + widget).body().toString()).contains("Widgets overlap.");
    }

    @Test
    void aBoardShowsQueriesOnly() {
        assertThat(board(WIDGET.formatted("news", 1, 2)).message())
                .isEqualTo("Widgets is not set to one of the allowed values.");
    }

    @Test
    void aBoardNeedsAName() {
        var form = api.post(
                ADMIN, "/grids/form", "{\"_links\": {\"scope\": {\"href\": \"/projects/customer-portal/boards\"}}}");
        assertThat(form.body().path("_embedded").path("validationErrors").has("name"))
                .isTrue();
    }

    @Test
    void aDeletedBoardIsGone() {
        var id = board("").id();
        assertThat(api.delete(ADMIN, "/grids/" + id).status()).isEqualTo(204);
        assertThat(api.get(ADMIN, "/grids/" + id).status()).isEqualTo(404);
    }

    private SandboxApi.Reply board(String widgets) {
        return api.post(
                ADMIN,
                "/grids",
                """
                {"name": "Flow", "rowCount": 1, "columnCount": 2, "widgets": [%s],
                 "_links": {"scope": {"href": "/projects/customer-portal/boards"}}}"""
                        .formatted(widgets));
    }
}
