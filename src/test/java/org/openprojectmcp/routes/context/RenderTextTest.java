package org.openprojectmcp.routes.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class RenderTextTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static String html(String arguments) {
        return SERVED.call("render_text", arguments).at("/html/user_text").asText();
    }

    @Test
    void markdownBecomesTheHtmlThatOpenProjectShowsInOneRequest() {
        assertThat(html("{'text': '**Twice** late, Krüger 😠'}")).contains("<strong>Twice</strong>", "Krüger 😠");
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void plainTextStaysAsItIs() {
        assertThat(html("{'text': '**Twice** <b>late</b>', 'format': 'plain'}")).contains("**Twice**", "&lt;b&gt;");
    }

    @Test
    void theWorkPackageWhereItWouldStandIsTold() {
        assertThat(html("{'text': 'See *below*', 'work_package': 8}")).contains("<em>below</em>");
        assertThat(SERVED.upstream().passed().get(0).target()).contains("context=/api/v3/work_packages/8");
    }

    @Test
    void aFormatThatIsNoneIsRefused() {
        assertThat(SERVED.failure("render_text", "{'text': 'x', 'format': 'textile'}"))
                .contains("markdown");
    }
}
