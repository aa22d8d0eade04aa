package org.openprojectmcp.tool.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.tool.testing.ServedFolder;

class PlainUriTest {

    private static final String HINTS =
            "readOnlyHint=true&destructiveHint=false&idempotentHint=true&openWorldHint=false";

    @AutoClose
    private final ServedFolder served;

    PlainUriTest(@TempDir Path folder) {
        served = new ServedFolder(folder);
    }

    @Test
    void aRouteThatNoLoaderHasReadIsAToolAsWell() throws Exception {
        add("ai-tool:say_it?title=Say it&" + HINTS);

        assertThat(served.answer("say_it", "{}")).isEqualTo("said");
        assertThat(served.catalog().tools()).singleElement().satisfies(tool -> {
            assertThat(tool.title()).isEqualTo("Say it");
            assertThat(tool.description()).isEqualTo("It says it.");
            assertThat(tool.toolset()).isEqualTo("demo");
        });
    }

    @Test
    void anOptionThatIsWrongStopsTheRouteWithARemedy() {
        assertThatThrownBy(() -> add("ai-tool:say_it?titel=Say it&" + HINTS))
                .rootCause()
                .hasMessageContaining("titel: is not an option here. Known are aliases, argSchema")
                .hasMessageContaining("title: is missing. Write it below parameters:");
    }

    @Test
    void itCannotBeCalledByARoute() {
        assertThatThrownBy(() -> served.context().createProducerTemplate().requestBody("ai-tool:say_it", "x"))
                .hasRootCauseInstanceOf(UnsupportedOperationException.class);
    }

    private void add(String uri) throws Exception {
        served.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri)
                        .routeId("say_it")
                        .routeDescription("It says it.")
                        .routeGroup("demo")
                        .setBody(constant("said"));
            }
        });
    }
}
