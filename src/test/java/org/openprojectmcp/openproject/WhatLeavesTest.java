package org.openprojectmcp.openproject;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Secret;

/** What {@code direct:openproject} hands to the HTTP component. */
class WhatLeavesTest extends CamelTestSupport {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        OpenProjectBeans.bindTo(
                context,
                OpenProjectOptions.of(URI.create("https://openproject.example"), new Credentials(new Secret("k3y"))),
                Clock.systemUTC());
        return context;
    }

    @BeforeEach
    void theRealRouteWithAMockInsteadOfTheNetwork() throws Exception {
        Resource file = ResourceHelper.resolveMandatoryResource(
                context, "file:" + Path.of("routes/openproject.camel.yaml").toAbsolutePath());
        PluginHelper.getRoutesLoader(context).loadRoutes(file);
        AdviceWith.adviceWith(context, "openproject", route -> {
            route.weaveById("openproject-send").replace().to("mock:openproject");
            route.weaveById("openproject-read").remove();
        });
    }

    @Test
    void aWriteIsJsonWithItsContentType() throws Exception {
        send(
                Map.of("OpenProjectMethod", "POST", "OpenProjectPath", "/work_packages"),
                JSON.readTree("{\"subject\":\"Grüße\"}"));

        Exchange sent = sent();
        assertThat(sent.getMessage().getBody()).isEqualTo("{\"subject\":\"Grüße\"}");
        assertThat(sent.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("application/json");
    }

    @Test
    void aWriteWithoutAnythingToSayStillHasABodySinceOpenProjectRefusesOneWithout() throws Exception {
        send(Map.of("OpenProjectMethod", "POST", "OpenProjectPath", "/notifications/read_ian"), null);

        assertThat(new String(sent().getMessage().getBody(byte[].class), StandardCharsets.UTF_8))
                .isEqualTo("{}");
    }

    @Test
    void aReadHasNoBodyWhateverTheRouteLeftThere() throws Exception {
        send(Map.of("OpenProjectPath", "/work_packages/{id}", "id", 7), JSON.readTree("{\"id\":7}"));

        Exchange sent = sent();
        assertThat(sent.getMessage().getBody()).isNull();
        assertThat(sent.getMessage().getHeaders())
                .containsOnlyKeys(Exchange.HTTP_METHOD, Exchange.HTTP_PATH)
                .containsEntry(Exchange.HTTP_PATH, "/work_packages/7");
    }

    private void send(Map<String, Object> headers, @Nullable Object body) {
        template.sendBodyAndHeaders("direct:openproject", body, headers);
    }

    private Exchange sent() throws InterruptedException {
        MockEndpoint network = getMockEndpoint("mock:openproject");
        network.expectedMessageCount(1);
        network.assertIsSatisfied();
        return network.getExchanges().get(0);
    }
}
