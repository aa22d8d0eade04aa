package org.openprojectmcp.sandbox.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.STRANGER;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;
import org.openprojectmcp.sandbox.TinyInstance.Reply;

class RenderTest {

    @AutoClose
    private final TinyInstance instance = new TinyInstance();

    @Test
    void textsComeBackAsHtml() {
        var html = render(WRITER, "/render/markdown", "## Soil\n\n1. dig");
        assertThat(html.header("content-type")).startsWith("text/html");
        assertThat(html.text()).contains("<h2 class=\"op-uc-h2\">Soil</h2>", "<ol class=\"op-uc-list\">");
        assertThat(render(WRITER, "/render/plain", "## Soil").text()).isEqualTo("<p>## Soil</p>");
    }

    @Test
    void aContextIsAWorkPackageThatTheCallerSees() {
        var task = instance.workPackage("\"subject\": \"Prune\"");
        var inContext = "/render/markdown?context=/api/v3/work_packages/" + task;
        assertThat(render(WRITER, inContext, "x").status()).isEqualTo(200);
        assertThat(render(STRANGER, inContext, "x").error()).isEqualTo("InvalidRenderContext");
        assertThat(render(WRITER, "/render/markdown?context=/api/v3/users/1", "x")
                        .status())
                .isEqualTo(400);
        assertThat(render(WRITER, "/render/markdown?context=anything", "x").status())
                .isEqualTo(400);
    }

    @Test
    void jsonIsNotRendered() {
        assertThat(instance.call(WRITER, "POST", "/api/v3/render/markdown", "{}")
                        .status())
                .isEqualTo(415);
    }

    private Reply render(String login, String path, String text) {
        return instance.send(
                "POST",
                "/api/v3" + path,
                text,
                "Authorization",
                TinyInstance.basic("apikey", instance.key(login)),
                "Content-Type",
                "text/plain");
    }
}
