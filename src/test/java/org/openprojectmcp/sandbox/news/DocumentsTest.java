package org.openprojectmcp.sandbox.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;
import static org.openprojectmcp.sandbox.SandboxApi.PRIYA;
import static org.openprojectmcp.sandbox.SandboxApi.SAMUEL;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class DocumentsTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void theNewestDocumentComesFirstAndOnlyFromProjectsOneSees() {
        assertThat(api.get(SAMUEL, "/documents").elements().findValuesAsText("title"))
                .contains("Test plan for the pumps");
        assertThat(api.get("mei.tanaka", "/documents").elements()).isEmpty();
    }

    @Test
    void titleAndTextAreChangedByWhoManagesDocuments() {
        var changed = api.patch(DANA, "/documents/1", "{\"description\": {\"raw\": \"## Terms\"}}");
        assertThat(changed.body().path("description").path("html").asText()).contains("<h2");
        assertThat(changed.body().path("title").asText()).isEqualTo("Contract with the meter supplier");
        assertThat(api.patch(DANA, "/documents/1", "{\"title\": \"\"}").message())
                .isEqualTo("Title can't be blank.");
        assertThat(api.patch(PRIYA, "/documents/1", "{\"title\": \"Mine\"}").status())
                .isEqualTo(403);
        assertThat(api.patch("mei.tanaka", "/documents/1", "{\"title\": \"Mine\"}")
                        .status())
                .isEqualTo(404);
    }
}
